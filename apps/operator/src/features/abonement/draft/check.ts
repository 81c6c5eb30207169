import { AcceptAbonement, type Rejection, type RejectionReason } from '@jazylym/domain/abonement/abonement';
import { acceptAbonement } from '@jazylym/domain/abonement/accept';
import { IdentityNumberProblem } from '@jazylym/domain/abonement/identity-number';
import type { QuoteFacts } from '@jazylym/domain/catalogue/quote';
import { readTenge } from '@jazylym/domain/money/read';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { DeliveryPlace, FacilityId } from '@jazylym/domain/organisation/organisation';
import type * as z from 'zod';
import type { Draft } from './draft.ts';
import { parseSets, type Reckoning } from './reckon.ts';

/** The fields of the form in the order in which a clerk meets them. */
export const FIELDS = [
  'publication',
  'name',
  'iin',
  'bin',
  'phone',
  'postalCode',
  'settlement',
  'street',
  'house',
  'flat',
  'startMonth',
  'months',
  'sets',
  'method',
  'given',
] as const;
export type Field = (typeof FIELDS)[number];

/** What is wrong with a field: what the clerk typed, or what the rules refuse. */
export type Trouble = { mend: Field | IdentityNumberProblem | 'place' } | { rejection: Rejection };
export type Troubles = Partial<Record<Field, Trouble>>;

/** The field that mends a rejection; `priceChanged`, `conflict` and `noCatalogue` concern the whole abonement. */
const MENDED_BY: Record<RejectionReason, Field | null> = {
  unknownIndex: 'publication',
  termNotOffered: 'months',
  startMonthClosed: 'startMonth',
  startMonthNotInCatalogue: 'startMonth',
  noIssuesInTerm: 'startMonth',
  outsideTerritory: 'publication',
  unknownPostalCode: 'postalCode',
  notEnoughCash: 'given',
  accountNeedsOrganization: 'method',
  priceChanged: null,
  conflict: null,
  noCatalogue: null,
  facilityClosed: null,
};

/** A rejection as troubles of the field that mends it; empty where no single field does. */
export function troublesOf(rejection: Rejection): Troubles {
  const field = MENDED_BY[rejection.reason];
  return field === null ? {} : { [field]: { rejection } };
}

/** `place` is what the postal code answered: null for an unknown code, undefined while there is no answer. */
type CheckFacts = QuoteFacts & { facilityId: FacilityId; place: DeliveryPlace | null | undefined };

/**
 * The request that a draft makes, or what hinders it, field by field: the same schema and the same decision as the
 * server's. Without a price there is no request: the field that hinders the price is in trouble.
 */
export function check(
  draft: Draft,
  reckoning: Reckoning | null,
  facts: CheckFacts,
): { request: AcceptAbonement } | { troubles: Troubles } {
  const parsed = AcceptAbonement.safeParse(candidateOf(draft, reckoning, facts.facilityId));
  if (!parsed.success) return { troubles: { ...refusalsOf(draft, reckoning, facts.place), ...mendsOf(parsed.error) } };
  const { place } = facts;
  if (place === undefined) return { troubles: { postalCode: { mend: 'place' } } };
  const decision = acceptAbonement(parsed.data, { ...facts, place });
  return decision.ok ? { request: parsed.data } : { troubles: troublesOf(decision.rejection) };
}

/** What the rules refuse already while the form is not yet filled. */
function refusalsOf({ postalCode }: Draft, reckoning: Reckoning | null, place: CheckFacts['place']): Troubles {
  if (place === null) return troublesOf({ reason: 'unknownPostalCode', postalCode });
  return reckoning?.quote?.ok === false ? troublesOf(reckoning.quote.rejection) : {};
}

function candidateOf(draft: Draft, reckoning: Reckoning | null, facilityId: FacilityId): unknown {
  const { id, postalCode, settlement, street, house, flat } = draft;
  const price = reckoning?.quote?.ok ? reckoning.quote.price : null;
  return {
    id,
    facilityId,
    publicationIndex: reckoning?.entry.publicationIndex,
    startMonth: reckoning?.startMonth,
    months: reckoning?.months,
    sets: parseSets(draft.sets),
    subscriber: subscriberOf(draft),
    address: { postalCode, settlement, street, house, flat },
    channel: 'facility',
    payment: draft.method === 'cash' ? { method: 'cash', given: givenOf(draft, price?.total) } : { method: 'account' },
    priceShown: { catalogueId: price?.catalogueId ?? 1, total: price?.total ?? tiyn(0) },
  };
}

function subscriberOf({ kind, name, iin, bin, phone, language }: Draft): unknown {
  const common = { kind, name, phone: phone.trim() || null, language };
  return kind === 'individual' ? { ...common, iin: iin.trim() || null } : { ...common, bin };
}

/** The cash given: the exact total where nothing is typed. */
const givenOf = ({ given }: Draft, total = tiyn(0)) => (given.trim() === '' ? total : readTenge(given));

const FIELD_OF_PATH: Record<string, Field> = {
  publicationIndex: 'publication',
  startMonth: 'startMonth',
  months: 'months',
  sets: 'sets',
  'payment.given': 'given',
};

function mendsOf({ issues }: z.ZodError): Troubles {
  return Object.fromEntries(
    issues.map(({ path, message }) => {
      const field = FIELD_OF_PATH[path.join('.')] ?? (path.at(-1) as Field);
      const problem = IdentityNumberProblem.safeParse(message);
      return [field, { mend: problem.success ? problem.data : field }];
    }),
  );
}
