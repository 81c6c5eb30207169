import type { ExtendedProtocol, NamedCollector } from '@jazylym/domain/day/protocol';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import type { Translate } from '@jazylym/i18n/i18n';
import { useWords } from '../../language.ts';
import { figureCells, figureHeads, publicationRows } from './figures-rows.ts';
import { SheetSection } from './sheet-section.tsx';
import { type SheetRow, SheetTable } from './sheet-table.tsx';

/** What stands, by publication and term, by payment and by who took it: each adds up to the same whole. */
export function FiguresSections({ protocol }: { protocol: ExtendedProtocol }) {
  const { t, language } = useWords();
  const { byPublication, byCollector, bySettled, total } = protocol;
  const tables: { name: string; title: string; rows: SheetRow[]; isWide?: boolean }[] = [
    {
      name: 'byPublication',
      title: t('day.sheet.section.byPublication'),
      rows: publicationRows(byPublication, language),
      isWide: true,
    },
    {
      name: 'bySettled',
      title: t('day.sheet.section.bySettled'),
      rows: (['cash', 'paid', 'awaiting'] as const).map((settled) => ({
        key: settled,
        name: t(`day.sheet.settled.${settled}`),
        cells: figureCells(bySettled[settled], language),
      })),
    },
    {
      name: 'byCollector',
      title: t('day.sheet.section.byCollector'),
      rows: byCollector.map(({ channel, collector, figures }) => ({
        key: collector?.id ?? channel,
        name: sayWho(channel, collector, t),
        cells: figureCells(figures, language),
      })),
    },
  ];
  return tables.map(({ name, title, rows, isWide = false }) => (
    <SheetSection key={name} name={name} title={title} isEmpty={total.abonements === 0} isWide={isWide}>
      <SheetTable
        label={title}
        heads={[t('day.sheet.head.what'), ...figureHeads(t)]}
        rows={[
          ...rows,
          { key: 'total', name: t('day.sheet.total'), cells: figureCells(total, language), rank: 'whole' },
        ]}
      />
    </SheetSection>
  ));
}

/** Who took it: the counter where nobody is named, or a channel whose collector an old document does not name. */
function sayWho(channel: NamedCollector['channel'], collector: NamedCollector | null, t: Translate): string {
  if (collector !== null) return nameCollector(collector, t);
  if (channel === 'facility') return t('day.sheet.who.counter');
  return `${t(`day.sheet.channel.${channel}`)}: ${t('day.sheet.who.unnamed')}`;
}
