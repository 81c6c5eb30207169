import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import { useReconciliation } from '../day-query.ts';
import { AbonementLink } from './abonement-link.tsx';
import { useTenge } from './figures-table.tsx';
import classes from './protocol.module.css';
import { Section } from './section.tsx';

/** So many are shown: who needs more has the files. */
const MOST = 500;

/** Every abonement of the day, each leading to its page; those that were reversed are struck through. */
export function EveryAbonement({ protocol }: { protocol: ExtendedProtocol }) {
  return (
    <Section name="abonements" count={protocol.total.abonements + protocol.reversed.abonements}>
      <Rows businessDate={protocol.businessDate} />
    </Section>
  );
}

function Rows({ businessDate }: Pick<ExtendedProtocol, 'businessDate'>) {
  const { t, language } = useWords();
  const tenge = useTenge();
  const rows = useReconciliation(businessDate).data?.rows ?? [];
  return (
    <>
      {rows.length > MOST && (
        <p className={classes.note}>
          {t('day.sheet.showing', { total: formatNumber(rows.length, language), shown: formatNumber(MOST, language) })}
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            {(['number', 'index', 'term', 'sets', 'payment', 'total'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`day.sheet.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .slice(0, MOST)
            .map(({ id, number, publicationIndex, startMonth, months, sets, settled, total, isReversed }) => (
              <tr key={id}>
                <th scope="row">
                  <AbonementLink number={number} id={id} />
                </th>
                <td>{publicationIndex}</td>
                <td>
                  {formatMonth(startMonth, language)}, {counted(months, 'month', language)}
                </td>
                <td>{formatNumber(sets, language)}</td>
                <td>{t(isReversed ? 'day.sheet.reversed' : `day.sheet.settled.${settled}`)}</td>
                <td className={classes.sum}>{isReversed ? <s>{tenge(total)}</s> : tenge(total)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
