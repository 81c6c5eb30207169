import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { useWords } from '../../language.ts';
import { amountIn } from './figures-rows.ts';
import { SheetSection } from './sheet-section.tsx';
import { SheetTable } from './sheet-table.tsx';

/** Cash through the day, and the account of everybody who collects away from the counter. */
export function MoneySections({ protocol }: { protocol: ExtendedProtocol }) {
  const { t, language } = useWords();
  const { cash, collectors } = protocol;
  const money = (tiyn: number) => amountIn(tiyn, language);
  const lines = [
    ['opening', cash.opening],
    ['counter', cash.counter],
    ['refunds', -cash.refunds],
    ['remitted', cash.remitted],
  ] as const;
  const drawer = t('day.sheet.section.cash');
  const accounts = t('day.sheet.section.collectors');
  return (
    <>
      <SheetSection title={drawer}>
        <SheetTable
          label={drawer}
          heads={[t('day.sheet.head.what'), t('day.sheet.head.total')]}
          rows={[
            ...lines.map(([line, amount]) => ({
              key: line,
              name: t(`day.sheet.drawer.${line}`),
              cells: [money(amount)],
            })),
            { key: 'expected', name: t('day.sheet.drawer.expected'), cells: [money(cash.expected)], rank: 'whole' },
          ]}
        />
      </SheetSection>
      <SheetSection title={accounts} isEmpty={collectors.length === 0}>
        <SheetTable
          label={accounts}
          heads={[
            t('day.sheet.head.who'),
            t('day.sheet.head.before'),
            t('day.sheet.head.accepted'),
            t('day.sheet.head.reversed'),
            t('day.sheet.head.remitted'),
            t('day.sheet.head.after'),
          ]}
          rows={collectors.map(({ collector, before, accepted, reversed, remitted, after }) => ({
            key: collector.id,
            name: nameCollector(collector, t),
            cells: [before, accepted, reversed, remitted, after].map(money),
          }))}
        />
      </SheetSection>
    </>
  );
}
