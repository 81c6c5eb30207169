import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { formatNumber, formatShortDate } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { useWords } from '../../language.ts';
import { amountIn } from './figures-rows.ts';
import { SheetSection } from './sheet-section.tsx';
import { SheetTable } from './sheet-table.tsx';

interface Props {
  protocol: ExtendedProtocol;
  /** An abonement's number, as a link where it leads somewhere. */
  number: (text: string) => ReactNode;
}

/** What is not in the whole: taken back within the day, corrections of certified days, invoices of any day that were paid on this one. */
export function ApartSections({ protocol, number }: Props) {
  const { t, language } = useWords();
  const { reversals, corrections, invoicePayments } = protocol;
  const money = (tiyn: number) => amountIn(tiyn, language);
  const head = (name: 'index' | 'payment' | 'ofDay' | 'paidOn' | 'reference') => ({
    text: t(`day.sheet.head.${name}`),
  });
  const whole = (...cells: string[]) => ({ key: 'total', name: t('day.sheet.total'), cells, rank: 'whole' as const });
  return (
    <>
      <SheetSection title={t('day.sheet.section.reversals')} isEmpty={reversals.length === 0}>
        <SheetTable
          label={t('day.sheet.section.reversals')}
          heads={[
            t('day.sheet.head.number'),
            head('index'),
            head('payment'),
            t('day.sheet.head.sets'),
            t('day.sheet.head.total'),
            t('day.sheet.head.refund'),
          ]}
          rows={[
            ...reversals.map((one) => ({
              key: one.number,
              name: number(one.number),
              cells: [
                one.publicationIndex,
                t(`day.sheet.settled.${one.settled}`),
                formatNumber(one.sets, language),
                money(one.total),
                money(one.refund),
              ],
            })),
            whole(
              '',
              '',
              formatNumber(protocol.reversed.sets, language),
              money(protocol.reversed.total),
              money(reversals.reduce((sum, { refund }) => sum + refund, 0)),
            ),
          ]}
        />
      </SheetSection>
      <SheetSection title={t('day.sheet.section.corrections')} isEmpty={corrections.length === 0}>
        <SheetTable
          label={t('day.sheet.section.corrections')}
          heads={[
            t('day.sheet.head.number'),
            head('ofDay'),
            head('index'),
            head('payment'),
            t('day.sheet.head.total'),
            t('day.sheet.head.refund'),
          ]}
          rows={[
            ...corrections.map((one) => ({
              key: one.id,
              name: number(one.number),
              cells: [
                formatShortDate(one.businessDate, language),
                one.publicationIndex,
                t(`day.sheet.method.${one.method}`),
                money(one.total),
                money(one.refund),
              ],
            })),
            whole(
              '',
              '',
              '',
              money(protocol.corrected),
              money(corrections.reduce((sum, { refund }) => sum + refund, 0)),
            ),
          ]}
        />
      </SheetSection>
      <SheetSection title={t('day.sheet.section.invoices')} isEmpty={invoicePayments.length === 0}>
        <SheetTable
          label={t('day.sheet.section.invoices')}
          heads={[t('day.sheet.head.number'), head('paidOn'), head('reference'), t('day.sheet.head.total')]}
          rows={[
            ...invoicePayments.map((one) => ({
              key: one.acceptanceId,
              name: number(one.number),
              cells: [formatShortDate(one.paidOn, language), one.reference, money(one.amount)],
            })),
            whole('', '', money(protocol.invoicesPaid)),
          ]}
        />
      </SheetSection>
    </>
  );
}
