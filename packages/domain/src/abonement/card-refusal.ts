import type { Rejection, RejectionReason } from './abonement.ts';
import { CARD_FIELDS, type CardField, type CardProblem } from './card.ts';

/** The field of a card in which what the rules refuse is mended. */
const MENDED_BY: Record<Exclude<RejectionReason, 'addressIncomplete'>, CardField> = {
  unknownIndex: 'publicationIndex',
  outsideTerritory: 'publicationIndex',
  termNotOffered: 'months',
  startMonthClosed: 'startMonth',
  startMonthNotInCatalogue: 'startMonth',
  yearNotPublished: 'startMonth',
  titleNotInYear: 'startMonth',
  noIssuesInTerm: 'startMonth',
  unknownPostalCode: 'postalCode',
  noCatalogue: 'takenOn',
  facilityClosed: 'takenOn',
  priceChanged: 'amount',
  notEnoughCash: 'amount',
  accountNeedsOrganization: 'name',
  conflict: 'blank',
};

/** A rejection of the rules as a problem of the field that mends it. */
export const refused = (rejection: Rejection): CardProblem => ({
  reason: 'refused',
  field: rejection.reason === 'addressIncomplete' ? rejection.missing : MENDED_BY[rejection.reason],
  rejection,
});

/** Problems in the order of the fields, the first of each field. */
export const firstOfEach = (problems: readonly CardProblem[]): CardProblem[] =>
  CARD_FIELDS.flatMap((field) => problems.find((problem) => problem.field === field) ?? []);
