import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { SheetSection } from '@jazylym/front/sheet-section';
import { SheetTable } from '@jazylym/front/sheet-table';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatMonth, formatNumber } from '@jazylym/i18n/format';
import { useReconciliation } from '../day-query.ts';
import { AbonementLink } from './abonement-link.tsx';
import classes from './protocol.module.css';

/** So many are shown: who needs more has the files. */
const MOST = 500;

/** Every abonement of the day, each leading to its page; those that were reversed are struck through. */
export function EveryAbonement({ protocol }: { protocol: ExtendedProtocol }) {
  const { t } = useWords();
  return (
    <SheetSection
      title={t('day.sheet.section.abonements')}
      name="abonements"
      isFolded
      isEmpty={protocol.total.abonements + protocol.reversed.abonements === 0}
    >
      <Rows businessDate={protocol.businessDate} />
    </SheetSection>
  );
}

function Rows({ businessDate }: Pick<ExtendedProtocol, 'businessDate'>) {
  const { t, language } = useWords();
  const rows = useReconciliation(businessDate).data?.rows ?? [];
  const total = formatNumber(rows.length, language);
  const sum = (amount: number, isReversed: boolean) =>
    isReversed ? <s>{formatMoney(amount, language)}</s> : formatMoney(amount, language);
  return (
    <>
      {rows.length > MOST && (
        <p className={classes.note}>{t('day.sheet.showing', { total, shown: formatNumber(MOST, language) })}</p>
      )}
      <SheetTable
        label={t('day.sheet.section.abonements')}
        heads={[
          t('day.sheet.head.number'),
          ...(['index', 'term', 'payment'] as const).map((head) => ({ text: t(`day.sheet.head.${head}`) })),
          t('day.sheet.head.sets'),
          t('day.sheet.head.total'),
        ]}
        rows={rows.slice(0, MOST).map((row) => ({
          key: row.id,
          name: <AbonementLink number={row.number} id={row.id} />,
          cells: [
            row.publicationIndex,
            `${formatMonth(row.startMonth, language)}, ${counted(row.months, 'month', language)}`,
            t(row.isReversed ? 'day.sheet.reversed' : `day.sheet.settled.${row.settled}`),
            formatNumber(row.sets, language),
            sum(row.total, row.isReversed),
          ],
        }))}
      />
    </>
  );
}
