import type { Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import { TermMonths } from '@jazylym/domain/catalogue/catalogue';
import { physicalDigit } from '../field/physical-digit.ts';
import type { DraftLine } from './draft.ts';
import type { Reckoning } from './reckon.ts';

/** What of a key event tells which keys are down. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** A year is a row of the grid. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 12, ArrowUp: -12 };

/** What a key changes of a line, and the digits of the sets that are typed so far. */
type Meant = { patch: Partial<DraftLine>; typed: string };

/**
 * What a key means in the month grid: arrows move the start, with Shift the term, as + and − do; digits write the sets, whatever
 * the layout writes with them. Null for every other key. `typed` are the digits typed since the cursor came.
 */
export function gridKey(press: Press, reckoning: Reckoning, typed: string): Meant | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const longer = termStep(press);
  if (longer !== 0) return { typed: '', patch: { months: TermMonths.parse(movedTerm(reckoning, longer)) } };
  const step = STEPS[press.code];
  if (step !== undefined && !press.shiftKey) return { typed: '', patch: { startMonth: movedStart(reckoning, step) } };
  const sets = setsAfter(press, typed);
  return sets === null ? null : { typed: sets, patch: { sets: sets || '1' } };
}

/** Whether a key asks for a longer (1) or a shorter (−1) term. */
function termStep({ code, shiftKey }: Press): 1 | 0 | -1 {
  if (code === 'NumpadAdd' || code === 'Equal' || (shiftKey && code === 'ArrowRight')) return 1;
  if (code === 'NumpadSubtract' || code === 'Minus' || (shiftKey && code === 'ArrowLeft')) return -1;
  return 0;
}

function setsAfter(press: Press, typed: string): string | null {
  if (press.code === 'Backspace') return typed.slice(0, -1);
  const digit = physicalDigit(press) ?? (/^\d$/.test(press.key) ? press.key : null);
  return digit === null ? null : `${typed}${digit}`.replace(/^0+/, '').slice(0, 4);
}

/**
 * The start month after moving by `step` months from the chosen one: the next open one in that direction, or the chosen one
 * where there is none. A step of a year lands on the same month, or nowhere.
 */
function movedStart({ onOffer, startMonth }: Reckoning, step: number): Month {
  if (onOffer === null) return startMonth;
  const { open } = onOffer;
  const moved = addMonths(startMonth, step);
  if (open.includes(moved)) return moved;
  if (Math.abs(step) > 1) return startMonth;
  const next = step === 1 ? open.find((month) => month > startMonth) : open.findLast((month) => month < startMonth);
  return next ?? (step === 1 ? open.at(-1) : open[0]) ?? startMonth;
}

/** The next longer (`step` 1) or shorter (−1) term on offer; the chosen one where there is none. */
function movedTerm({ onOffer, months }: Reckoning, step: 1 | -1): number {
  const terms = onOffer?.terms ?? [];
  const further = step === 1 ? terms.find((term) => term > months) : terms.findLast((term) => term < months);
  return further ?? months;
}
