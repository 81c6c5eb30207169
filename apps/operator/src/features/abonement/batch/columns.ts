import { CARD_FIELDS, type CardField } from '@jazylym/domain/abonement/card';

/** Fields that hold digits, whatever the keyboard's layout writes on its digit row. */
export const IN_DIGITS: ReadonlySet<CardField> = new Set([
  'blank',
  'takenOn',
  'publicationIndex',
  'months',
  'sets',
  'amount',
]);

/** Fields whose figures stand at the right. */
export const AT_RIGHT: ReadonlySet<CardField> = new Set(['months', 'sets', 'amount']);

/** The field `step` places on; null beyond the first and the last. */
export const fieldBeside = (field: CardField, step: 1 | -1): CardField | null =>
  CARD_FIELDS[CARD_FIELDS.indexOf(field) + step] ?? null;
