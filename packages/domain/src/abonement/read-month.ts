import { type CalendarDate, Month } from '../calendar/calendar.ts';
import { addMonths, monthOf, monthOfYear, yearOf } from '../calendar/month.ts';
import { foldText } from '../catalogue/fold.ts';
import { undoWrongLayout } from '../catalogue/layout.ts';

/** How the months' names begin, folded, in Kazakh, Russian and English: no two months share a beginning. */
const BEGINNINGS = [
  ['кан', 'янв', 'jan'],
  ['акп', 'фев', 'feb'],
  ['нау', 'мар', 'mar'],
  ['сау', 'апр', 'apr'],
  ['мам', 'май', 'мая', 'may'],
  ['мау', 'июн', 'jun'],
  ['шил', 'июл', 'jul'],
  ['там', 'авг', 'aug'],
  ['кыр', 'сен', 'sep'],
  ['каз', 'окт', 'oct'],
  ['кар', 'ноя', 'nov'],
  ['жел', 'дек', 'dec'],
] as const;

/**
 * Reads a start month as a card says it: `1`, `01`, `қаң`, `янв`, `01.2027`, `2027-01`, `қаң 27`. Without a year it is the next such
 * month after the day on which the card was taken. A month that is closed by then is not moved a year on: that it is closed is told,
 * and the clerk decides. Null for anything else.
 */
export function readStartMonth(text: string, takenOn: CalendarDate): Month | null {
  for (const reading of [text, ...undoWrongLayout(text)]) {
    const month = readOne(reading, takenOn);
    if (month !== null) return month;
  }
  return null;
}

function readOne(text: string, takenOn: CalendarDate): Month | null {
  const yearFirst = /^(\d{4})[-./\s](\d{1,2})$/.exec(text.trim());
  if (yearFirst) return monthIn(yearFirst[1], Number(yearFirst[2]));
  const inFigures = /^(\d{1,2})(?:[-./\s](\d{4}|\d{2}))?$/.exec(text.trim());
  if (inFigures) return monthIn(inFigures[2], Number(inFigures[1]), takenOn);
  const named = /^(\p{L}{3,})(?: (\d{4}|\d{2}))?$/u.exec(foldText(text));
  if (named === null) return null;
  const [, name = '', year] = named;
  const place = BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
  return monthIn(year, place + 1, takenOn);
}

/** The month of a year, of `20` and two figures, or without one the next after the day taken. */
function monthIn(year: string | undefined, month: number, takenOn?: CalendarDate): Month | null {
  if (month < 1 || month > 12) return null;
  if (year !== undefined)
    return Month.safeParse(`${year.padStart(4, '20')}-${String(month).padStart(2, '0')}`).data ?? null;
  if (takenOn === undefined) return null;
  const taken = monthOf(takenOn);
  const isLater = month > monthOfYear(taken);
  const next = addMonths(taken, month - monthOfYear(taken) + (isLater ? 0 : 12));
  return yearOf(next) > 2098 ? null : next;
}
