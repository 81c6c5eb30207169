import * as z from 'zod';
import type { BranchCode, FacilityId } from '../organisation/organisation.ts';
import type { Actor, Role } from './role.ts';

/** What a signed-in person may do: every procedure that is not public names one of these. */
export const Action = z.enum([
  /** Look up branches, facilities and delivery places: reference data without personal data. */
  'organisation.read',
  /** Accept, print, hand over, record the payment of an invoice: the counter's duties (S9). */
  'abonement.accept',
  /** Take an abonement back while its day is not certified, with the money. */
  'abonement.reverse',
  /** See registered abonements with their subscribers' personal data. */
  'abonement.read',
  /** See counts and sums, without personal data. */
  'report.read',
  /** Set what is planned: all of a campaign's plan, or the facilities of one's branch. */
  'plan.manage',
  /** Make, list and revoke the keys with which an editorial office's own systems read its figures. */
  'report.key',
  /** Take back what a certified day holds, as a document of the open day. */
  'abonement.correct',
  /** See a facility's days, protocols, debts and batches: sums, numbers and workers' names, no client's data. */
  'day.read',
  /** Close, count and certify a day, take in what collectors bring (S10). */
  'day.certify',
  /** Keep a facility's register of postmen and public agents, and their blanks. */
  'collector.manage',
  /** Remind facilities of a day that is not certified. */
  'day.remind',
  /** Verify journals, seals and sums. */
  'journal.verify',
  'account.manage',
  /** Keep branches, facilities, postal codes, campaigns, the order of acceptance and the issuer. */
  'organisation.manage',
]);
export type Action = z.infer<typeof Action>;

/** Whose data an action touches. */
export type Scope =
  | { kind: 'facility'; facilityId: FacilityId; branchCode: BranchCode }
  | { kind: 'branch'; branchCode: BranchCode }
  | { kind: 'publisher'; publisherId: number }
  | { kind: 'country' };

type Reach = 'ownFacility' | 'ownBranch' | 'ownPublisher' | 'country';

/**
 * The whole of who may do what, and how far. What is not here is not allowed. The contact centre reads abonements of the
 * whole country, since it answers whoever calls (S16); an editor counts the publisher's own titles and never sees a
 * subscriber's name; an administrator keeps accounts and reference data and sees no client's data.
 */
const TABLE: Readonly<Record<Role, Readonly<Partial<Record<Action, Reach>>>>> = {
  operator: {
    'organisation.read': 'country',
    'abonement.accept': 'ownFacility',
    'abonement.reverse': 'ownFacility',
    'abonement.read': 'ownFacility',
    'day.read': 'ownFacility',
    'day.certify': 'ownFacility',
  },
  headOfFacility: {
    'organisation.read': 'country',
    'abonement.accept': 'ownFacility',
    'abonement.reverse': 'ownFacility',
    'abonement.read': 'ownFacility',
    'abonement.correct': 'ownFacility',
    'day.read': 'ownFacility',
    'day.certify': 'ownFacility',
    'collector.manage': 'ownFacility',
  },
  regionalManager: {
    'organisation.read': 'country',
    'abonement.read': 'ownBranch',
    'day.read': 'ownBranch',
    'day.remind': 'ownBranch',
    'report.read': 'ownBranch',
    'plan.manage': 'ownBranch',
  },
  headquarters: {
    'organisation.read': 'country',
    'abonement.read': 'country',
    'day.read': 'country',
    'day.remind': 'country',
    'journal.verify': 'country',
    'report.read': 'country',
    'plan.manage': 'country',
  },
  editor: { 'organisation.read': 'country', 'report.read': 'ownPublisher', 'report.key': 'ownPublisher' },
  contactCentre: { 'organisation.read': 'country', 'abonement.read': 'country' },
  administrator: {
    'organisation.read': 'country',
    'report.key': 'country',
    'account.manage': 'country',
    'organisation.manage': 'country',
  },
};

/** Whether an actor may do an action on what lies in a scope. An actor without the place their role needs may do nothing there. */
export function can(actor: Actor, action: Action, scope: Scope): boolean {
  const reach = TABLE[actor.role][action];
  return reach !== undefined && covers(reach, actor, scope);
}

/** What an actor may do anywhere at all: what menus and front ends show. */
export const actionsOf = (actor: Actor): Action[] =>
  Action.options.filter((action) => TABLE[actor.role][action] !== undefined);

/** What a role holds in. */
export type Place = 'facility' | 'branch' | 'publisher';

const PLACES: Partial<Record<Reach, Place>> = {
  ownFacility: 'facility',
  ownBranch: 'branch',
  ownPublisher: 'publisher',
};

/** The place that an account of a role must name to reach anything of its own; null for a role that holds everywhere. */
export function placeNeededBy(role: Role): Place | null {
  for (const reach of Object.values(TABLE[role])) {
    const place = PLACES[reach];
    if (place !== undefined) return place;
  }
  return null;
}

function covers(reach: Reach, actor: Actor, scope: Scope): boolean {
  switch (reach) {
    case 'country':
      return true;
    case 'ownFacility':
      return scope.kind === 'facility' && scope.facilityId === actor.facilityId;
    case 'ownBranch':
      return (scope.kind === 'facility' || scope.kind === 'branch') && scope.branchCode === actor.branchCode;
    case 'ownPublisher':
      return scope.kind === 'publisher' && scope.publisherId === actor.publisherId;
  }
}

/** Whose figures a report may count, `all` or only those named; null when the actor may read no report. */
export type ReportReach = { branchCodes: 'all' | BranchCode[]; publisherIds: 'all' | number[] };

/** How far an actor's reports reach. An actor without the place their role needs reaches nothing: an empty list, never `all`. */
export function reportReach(actor: Actor): ReportReach | null {
  const reach = TABLE[actor.role]['report.read'];
  if (reach === undefined || reach === 'ownFacility') return null;
  const branchCodes = reach === 'ownBranch' ? present(actor.branchCode) : 'all';
  const publisherIds = reach === 'ownPublisher' ? present(actor.publisherId) : 'all';
  return { branchCodes, publisherIds };
}

/** How far the figures of a publisher reach, whoever asks for them in its name. */
export const publisherReach = (publisherId: number): ReportReach => ({
  branchCodes: 'all',
  publisherIds: [publisherId],
});

/** Whose keys an actor may see and revoke; null when nobody's. An editor without a publisher has an empty list, never `all`. */
export function keyReach(actor: Actor): 'all' | number[] | null {
  const reach = TABLE[actor.role]['report.key'];
  if (reach === undefined) return null;
  return reach === 'country' ? 'all' : present(actor.publisherId);
}

/** Whose days somebody looks at: a facility its own, those above it all of the branches. */
export type DayReach =
  | { kind: 'facility'; facilityIds: FacilityId[] }
  | { kind: 'above'; branchCodes: 'all' | BranchCode[] };

/** How far an actor's sight of days reaches; null when they may see none. Without the place their role needs it is an empty list. */
export function dayReach(actor: Actor): DayReach | null {
  const reach = TABLE[actor.role]['day.read'];
  if (reach === undefined || reach === 'ownPublisher') return null;
  if (reach === 'ownFacility') return { kind: 'facility', facilityIds: present(actor.facilityId) };
  return { kind: 'above', branchCodes: reach === 'country' ? 'all' : present(actor.branchCode) };
}

const present = <Place>(place: Place | null): Place[] => (place === null ? [] : [place]);
