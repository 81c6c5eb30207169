import type { Refusal } from '@jazylym/domain/abonement/acceptance';
import { type Checked, FIELDS, type Field, type Trouble, type Troubles, troublesOf } from './check.ts';

/** Where the cursor goes to mend something: a field of the form, or a line. */
export type Mend = { field: Field } | { lineId: string };

/** What a clerk meets first: a title that is missing, the subscriber, the lines in their order, the payment. */
export function firstMend({ fields, lines }: Troubles): Mend | null {
  const field = FIELDS.find((one) => fields[one] !== undefined);
  const [lineId] = Object.keys(lines);
  if (lineId === undefined) return field === undefined ? null : { field };
  return field === undefined || isOfPayment(field) ? { lineId } : { field };
}

/** Mended when the money is on the counter, in the read-back. */
const isOfPayment = (field: Field): boolean => FIELDS.indexOf(field) >= FIELDS.indexOf('method');

/** Whether only the cash is missing yet: the rest can be read back. */
export const isReadable = (checked: Checked): boolean =>
  'request' in checked ||
  (Object.keys(checked.troubles.lines).length === 0 &&
    Object.keys(checked.troubles.fields).every((field) => field === 'given'));

/** What the rules miss before a clerk could have come to it. */
const COMES_LATER: readonly Field[] = ['given', 'street', 'house'];

/**
 * The troubles to show: those of fields that the clerk has left, all of them once payment was tried, and at once whatever the
 * rules refuse. Cash is counted out note by note, and street and house come after the postal code: that they are missing is said
 * only when it was tried.
 */
export function shownTroubles(
  checked: Checked,
  refused: Refusal | null,
  { left, tried }: { left: ReadonlySet<Field>; tried: boolean },
): Troubles {
  const { fields, lines } = 'troubles' in checked ? checked.troubles : { fields: {}, lines: {} };
  const isShown = (field: Field, trouble: Trouble) =>
    tried || left.has(field) || ('rejection' in trouble && !COMES_LATER.includes(field));
  const shown = FIELDS.flatMap((field) => {
    const trouble = (fields as Troubles['fields'])[field];
    return trouble && isShown(field, trouble) ? [[field, trouble] as const] : [];
  });
  const refusals = refused === null ? null : troublesOf(refused);
  return {
    fields: { ...Object.fromEntries(shown), ...refusals?.fields },
    lines: { ...lines, ...refusals?.lines },
  };
}
