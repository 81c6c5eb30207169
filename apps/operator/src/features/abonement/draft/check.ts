import type { Rejection, RejectionReason } from '@jazylym/domain/abonement/abonement';
import { acceptAbonements } from '@jazylym/domain/abonement/accept';
import { AcceptAbonements, type Refusal } from '@jazylym/domain/abonement/acceptance';
import { lackOf } from '@jazylym/domain/abonement/address';
import { IdentityNumberProblem } from '@jazylym/domain/abonement/identity-number';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { readTenge } from '@jazylym/domain/money/read';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { UNPRINTABLE } from '@jazylym/domain/organisation/line';
import type { DeliveryPlace, FacilityId } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import type { Draft } from './draft.ts';
import type { Reckoned, Reckoning } from './reckon.ts';

/** The fields of the form in the order in which a clerk meets them. `search` is the box where titles are found. */
export const FIELDS = [
  'search',
  'name',
  'iin',
  'bin',
  'phone',
  'postalCode',
  'settlement',
  'street',
  'house',
  'flat',
  'method',
  'iban',
  'bic',
  'purpose',
  'given',
] as const;
export type Field = (typeof FIELDS)[number];

/** What is wrong with a field: what the clerk typed, or what the rules refuse. */
export type Trouble =
  | { mend: Field | IdentityNumberProblem | typeof UNPRINTABLE | 'place' | 'sets' }
  | { rejection: Rejection };

/** What is wrong, by field of the form and by the id of the line; at most one thing of each. */
export type Troubles = { fields: Partial<Record<Field, Trouble>>; lines: Readonly<Record<string, Trouble>> };

const NONE: Troubles = { fields: {}, lines: {} };

/** The field that mends a rejection: `line` its line's; null for what concerns the whole acceptance. */
const MENDED_BY: Record<Exclude<RejectionReason, 'addressIncomplete'>, Field | 'line' | null> = {
  unknownIndex: 'line',
  termNotOffered: 'line',
  startMonthClosed: 'line',
  startMonthNotInCatalogue: 'line',
  yearNotPublished: 'line',
  titleNotInYear: 'line',
  noIssuesInTerm: 'line',
  outsideTerritory: 'line',
  unknownPostalCode: 'postalCode',
  notEnoughCash: 'given',
  accountNeedsOrganization: 'method',
  priceChanged: null,
  conflict: null,
  noCatalogue: null,
  facilityClosed: null,
};

/** A refusal as troubles of what mends it; empty where nothing in the form does. */
export function troublesOf({ rejection, lineId }: Refusal): Troubles {
  const field = rejection.reason === 'addressIncomplete' ? rejection.missing : MENDED_BY[rejection.reason];
  if (field === null) return NONE;
  if (field === 'line') return lineId === null ? NONE : { ...NONE, lines: { [lineId]: { rejection } } };
  return { ...NONE, fields: { [field]: { rejection } } };
}

/** Whether there are none. */
export const isUntroubled = ({ fields, lines }: Troubles): boolean =>
  Object.keys(fields).length === 0 && Object.keys(lines).length === 0;

/** `place` is what the postal code answered: null for an unknown code, undefined while there is no answer. */
type CheckFacts = QuoteFacts & { facilityId: FacilityId; place: DeliveryPlace | null | undefined };

export type Checked = { request: AcceptAbonements } | { troubles: Troubles };

/**
 * The request that a draft makes, or what hinders it: the same schema and the same decision as the server's. Without a price
 * there is no request: what hinders the price is in trouble.
 */
export function check(draft: Draft, reckoned: Reckoned, facts: CheckFacts): Checked {
  const { place } = facts;
  const parsed = AcceptAbonements.safeParse(candidateOf(draft, reckoned, facts.facilityId));
  const lines = Object.fromEntries(reckoned.lines.flatMap(lineTrouble));
  if (!parsed.success || Object.keys(lines).length > 0)
    return { troubles: { lines, fields: { ...placeTrouble(draft, place), ...mendsOf(parsed.error) } } };
  if (place === undefined) return { troubles: { ...NONE, fields: { postalCode: { mend: 'place' } } } };
  const decision = acceptAbonements(parsed.data, { ...facts, place });
  return decision.ok ? { request: parsed.data } : { troubles: troublesOf(decision) };
}

/** What the rules refuse of a line already while the form is not yet filled. */
function lineTrouble({ line, sets, quote }: Reckoning): [string, Trouble][] {
  if (quote?.ok === false) return [[line.id, { rejection: quote.rejection }]];
  return sets === null ? [[line.id, { mend: 'sets' }]] : [];
}

/** What the rules refuse of the address already while the form is not yet filled. */
function placeTrouble(draft: Draft, place: CheckFacts['place']): Troubles['fields'] {
  if (place === undefined) return {};
  if (place === null)
    return { postalCode: { rejection: { reason: 'unknownPostalCode', postalCode: draft.postalCode } } };
  const missing = lackOf(draft, place.zone);
  return missing === null ? {} : { [missing]: { rejection: { reason: 'addressIncomplete', missing } } };
}

function candidateOf(draft: Draft, { lines, total }: Reckoned, facilityId: FacilityId): unknown {
  const { id, postalCode, settlement, street, house, flat } = draft;
  return {
    id,
    facilityId,
    subscriber: subscriberOf(draft),
    address: { postalCode, settlement, street, house, flat },
    channel: 'facility',
    payment: draft.method === 'cash' ? { method: 'cash', given: givenOf(draft, total) } : invoiceOf(draft),
    lines: lines.map(({ line, startMonth, months, sets, quote }) => ({
      id: line.id,
      publicationIndex: line.publicationIndex,
      startMonth,
      months,
      sets: sets ?? 1,
      priceShown: quote?.ok ? { catalogueId: quote.price.catalogueId, total: quote.price.total } : NO_PRICE,
    })),
  };
}

/** Stands for a price in a candidate that is refused for want of one. */
const NO_PRICE = { catalogueId: 1, total: tiyn(0) };

function subscriberOf({ kind, name, iin, bin, phone, language }: Draft): unknown {
  const common = { kind, name, phone: phone.trim() || null, language };
  return kind === 'individual' ? { ...common, iin: iin.trim() || null } : { ...common, bin };
}

/** The cash given: the exact total where nothing is typed. */
const givenOf = ({ given }: Draft, total: number | null) => (given.trim() === '' ? (total ?? 0) : readTenge(given));

/** Bank details are either both known or not known. */
function invoiceOf({ iban, bic, purpose }: Draft): unknown {
  const isKnown = iban.trim() !== '' || bic.trim() !== '';
  return { method: 'account', bankAccount: isKnown ? { iban, bic } : null, purpose };
}

/** Where a path of the request is mended, if not in the field that it ends with. */
const FIELD_OF_PATH: Record<string, Field> = { lines: 'search', 'payment.given': 'given' };

/** What an issue's message tells by itself, in whichever field. */
const Told = z.enum([...IdentityNumberProblem.options, UNPRINTABLE]);

function mendsOf(error: z.ZodError | undefined): Troubles['fields'] {
  const issues = (error?.issues ?? []).filter(({ path }) => path[0] !== 'lines' || path.length === 1);
  return Object.fromEntries(
    issues.map(({ path, message }) => {
      const field = FIELD_OF_PATH[path.join('.')] ?? (path.at(-1) as Field);
      return [field, { mend: Told.safeParse(message).data ?? field }];
    }),
  );
}
