import {
  type AccountProfile,
  type AccountRejection,
  NewAccount,
  PersonName,
  UserName,
} from '@jazylym/domain/access/account';
import { placeNeededBy } from '@jazylym/domain/access/can';
import type { Role } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ChosenFacility } from './use-facility-choices.ts';

/** An account as it is being typed. The places that the role does not need are kept, in case the role changes back. */
export interface Draft {
  userName: string;
  name: string;
  role: Role | null;
  language: Language;
  facility: ChosenFacility | null;
  branchCode: string | null;
  publisherId: number | null;
}

export const EMPTY_DRAFT: Draft = {
  userName: '',
  name: '',
  role: null,
  language: 'kk',
  facility: null,
  branchCode: null,
  publisherId: null,
};

/** A field that can be wrong, in the order in which the form asks. */
export const FIELDS = ['userName', 'name', 'role', 'facility', 'branch', 'publisher'] as const;
export type Field = (typeof FIELDS)[number];

/** The fields of a draft that are wrong. */
export function wrongFields(draft: Draft): Field[] {
  const needed = draft.role && placeNeededBy(draft.role);
  const isRight: Record<Field, boolean> = {
    userName: UserName.safeParse(draft.userName).success,
    name: PersonName.safeParse(draft.name).success,
    role: draft.role !== null,
    facility: needed !== 'facility' || draft.facility !== null,
    branch: needed !== 'branch' || draft.branchCode !== null,
    publisher: needed !== 'publisher' || draft.publisherId !== null,
  };
  return FIELDS.filter((field) => !isRight[field]);
}

/** What a draft without wrong fields asks for; only the place that the role needs goes along. */
export function accountOf(draft: Draft): AccountProfile & { userName: string } {
  const { facility, ...place } = placeOf(draft);
  return NewAccount.parse({ ...draft, ...place, facilityId: facility?.id ?? null });
}

/** The one place that a draft's role needs; the others are null. */
export function placeOf({ role, facility, branchCode, publisherId }: Draft) {
  const needed = role && placeNeededBy(role);
  return {
    facility: needed === 'facility' ? facility : null,
    branchCode: needed === 'branch' ? branchCode : null,
    publisherId: needed === 'publisher' ? publisherId : null,
  };
}

/** What two drafts of one account do not say alike, in the order in which the form asks. */
export function differingFields(one: Draft, other: Draft) {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  const isSame = {
    name: one.name.trim() === other.name.trim(),
    role: one.role === other.role,
    facility: place.facility?.id === otherPlace.facility?.id,
    branch: place.branchCode === otherPlace.branchCode,
    publisher: place.publisherId === otherPlace.publisherId,
    language: one.language === other.language,
  };
  return (Object.keys(isSame) as (keyof typeof isSame)[]).filter((field) => !isSame[field]);
}

/** Where the form shows a rejection; null over the whole. */
export function fieldOf(rejection: AccountRejection): Field | null {
  switch (rejection) {
    case 'userNameTaken':
      return 'userName';
    case 'facilityNeeded':
    case 'unknownFacility':
      return 'facility';
    case 'branchNeeded':
    case 'unknownBranch':
      return 'branch';
    case 'publisherNeeded':
    case 'unknownPublisher':
      return 'publisher';
    case 'placeNotNeeded':
      return 'role';
    case 'changedMeanwhile':
    case 'ownAccount':
    case 'lastAdministrator':
      return null;
  }
}
