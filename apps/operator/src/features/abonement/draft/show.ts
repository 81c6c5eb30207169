import type { AcceptAbonement, Rejection } from '@jazylym/domain/abonement/abonement';
import { FIELDS, type Field, type Trouble, type Troubles, troublesOf } from './check.ts';

type Checked = { request: AcceptAbonement } | { troubles: Troubles };

/** The first troubled field in the order in which a clerk meets them. */
export const firstField = (troubles: Troubles): Field | null =>
  FIELDS.find((field) => troubles[field] !== undefined) ?? null;

/**
 * The troubles to show: those of fields that the clerk has left, all of them once acceptance was tried, and at once
 * whatever the rules refuse. Cash is counted out note by note, so that too little is said only when its field is left.
 */
export function shownTroubles(
  checked: Checked,
  refused: Rejection | null,
  { left, tried }: { left: ReadonlySet<Field>; tried: boolean },
): Troubles {
  const troubles = 'troubles' in checked ? checked.troubles : {};
  const isShown = (field: Field, trouble: Trouble) =>
    tried || left.has(field) || ('rejection' in trouble && field !== 'given');
  return {
    ...Object.fromEntries(
      FIELDS.flatMap((field) => {
        const trouble = troubles[field];
        return trouble && isShown(field, trouble) ? [[field, trouble]] : [];
      }),
    ),
    ...(refused && troublesOf(refused)),
  };
}
