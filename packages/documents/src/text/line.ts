import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import { moneyOnPaper } from './money.ts';
import { reversedMark } from './reversed.ts';
import { termInNumerals } from './term.ts';
import { both, type Words } from './words.ts';

/** An abonement as a line of a paper about several. */
export type PaperLine = {
  position: string;
  title: Words;
  publicationIndex: string;
  /** «01.2027 – 12.2027, 12 ай / мес.» */
  term: string;
  sets: string;
  /** Of one set: the catalogue's row. */
  price: string;
  sum: string;
  /** The mark of a reversed one, whose words and sums are struck through; null of one that stands. */
  reversed: Words | null;
};

/** The line of each abonement of an acceptance. */
export const paperLines = ({ abonements, reversedIds }: Acceptance): PaperLine[] =>
  abonements.map((abonement, index) => paperLine(abonement, index, reversedIds.includes(abonement.id)));

/** The line of an abonement; `index` counts from 0. */
export const paperLine = (
  { title, publicationIndex, startMonth, months, sets, price }: Abonement,
  index: number,
  isReversed: boolean,
): PaperLine => ({
  position: String(index + 1),
  title: { kk: title.kk, ru: title.ru },
  publicationIndex,
  term: `${termInNumerals(startMonth, months)}, ${months}\u00a0${both('monthsCount')}`,
  sets: String(sets),
  price: moneyOnPaper(addTiyn(price.row.publisher, price.row.delivery)),
  sum: moneyOnPaper(price.total),
  reversed: reversedMark(isReversed),
});
