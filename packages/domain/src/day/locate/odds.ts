/**
 * How often a difference comes from each kind of cause: shares of a hundred, shared in turn among the documents that it can lie in. They
 * are judged, not measured: certified days with their reasons will tell better. Only their proportions matter.
 */
export const ODDS = {
  notPaid: 12,
  acceptanceNotPaid: 4,
  takenTwice: 2,
  notRefunded: 4,
  refundedTwice: 3,
  accountInCash: 5,
  changeNever: 5,
  changeTwice: 4,
  sets: 10,
  cardAmount: 4,
  batchAmounts: 2,
  remittanceTransposed: 4,
  givenTransposed: 3,
  controlTransposed: 1,
  piecesTransposed: 4,
  debt: 6,
  batch: 3,
  notHandedIn: 4,
  recordedTwice: 6,
  tooMuch: 2,
  notes: 10,
  wrongLine: 5,
  nextDay: 3,
} as const;

/** Something that nobody thought of. */
export const UNKNOWN = 0.1;

/** Two things at once, against one: how much rarer. The odds of a pair are the product of its shares times this. */
export const TWO_AT_ONCE = 0.4;

/**
 * A second sign that points at the same document makes it so much likelier: as much as a day has documents that it might have pointed
 * at. A faint one says that there is such a document, and not which.
 */
export const SECOND_SIGN = 300;
export const FAINT_SIGN = 6;

/** Something else that fits as it stands speaks against a cause. */
export const COUNTER_SIGN = 0.1;
