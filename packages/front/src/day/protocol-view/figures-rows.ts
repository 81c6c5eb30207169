import type { Figures } from '@jazylym/domain/day/figures';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { SheetRow } from './sheet-table.tsx';

/** An amount in tiyn as a table of tenge shows it: the unit stands in its head. */
export const amountIn = (tiyn: number, language: Language): string =>
  formatNumber(tiyn / 100, language, tiyn % 100 === 0 ? 0 : 2);

/** Abonements, sets, publisher's and delivery parts, the sum: under `figureHeads`. */
export const figureCells = (figures: Figures, language: Language): string[] => [
  formatNumber(figures.abonements, language),
  formatNumber(figures.sets, language),
  amountIn(figures.publisher, language),
  amountIn(figures.delivery, language),
  amountIn(figures.total, language),
];

/** The heads of a table of figures, after that of the names. */
export const figureHeads = (t: Translate): string[] => [
  t('day.sheet.head.abonements'),
  t('day.sheet.head.sets'),
  t('day.sheet.head.publisher'),
  t('day.sheet.head.delivery'),
  t('day.sheet.head.total'),
];

/** Publications with their terms below them; one that has a single term stands in one line with it. */
export function publicationRows(byPublication: ExtendedProtocol['byPublication'], language: Language): SheetRow[] {
  return byPublication.flatMap(({ publicationIndex, title, terms, figures }) => {
    const name = `${publicationIndex} ${title[language]}`;
    const termName = ({ startMonth, months }: (typeof terms)[number]) =>
      `${formatMonth(startMonth, language)}, ${counted(months, 'month', language)}`;
    const [only, ...more] = terms;
    if (only !== undefined && more.length === 0)
      return [{ key: publicationIndex, name: `${name}: ${termName(only)}`, cells: figureCells(figures, language) }];
    return [
      { key: publicationIndex, name, cells: figureCells(figures, language), rank: 'group' as const },
      ...terms.map((term) => ({
        key: `${publicationIndex} ${term.startMonth} ${term.months}`,
        name: termName(term),
        cells: figureCells(term.figures, language),
      })),
    ];
  });
}
