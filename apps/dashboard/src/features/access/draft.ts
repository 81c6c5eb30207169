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
  const needed = draft.role && placeNeededBy(draft.role);
  return NewAccount.parse({
    ...draft,
    facilityId: needed === 'facility' ? draft.facility?.id : null,
    branchCode: needed === 'branch' ? draft.branchCode : null,
    publisherId: needed === 'publisher' ? draft.publisherId : null,
  });
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
