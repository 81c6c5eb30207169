import * as z from 'zod';
import { Line } from '../organisation/line.ts';
import { BranchCode, FacilityId, Language } from '../organisation/organisation.ts';
import { type Place, placeNeededBy } from './can.ts';
import { Role } from './role.ts';

/** 2 … 30 Latin letters, digits, `_` and `.`, kept in lower case: it must be typed on any keyboard. */
export const UserName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_.]{2,30}$/);
export type UserName = z.infer<typeof UserName>;

/** A person's name, in any letters. */
export const PersonName = Line.min(2).regex(/\p{L}/u);

/** Why an account is disabled or enabled: it stands in the history. */
export const StateReason = Line.min(3);

/** What an administrator says of an account. Which of the three places it has is the role's to ask for. */
export const AccountProfile = z.object({
  name: PersonName,
  role: Role,
  language: Language,
  facilityId: FacilityId.max(2 ** 31 - 1).nullable(),
  branchCode: BranchCode.nullable(),
  publisherId: z
    .int()
    .positive()
    .max(2 ** 31 - 1)
    .nullable(),
});
export type AccountProfile = z.infer<typeof AccountProfile>;

/** Whether two profiles say the same. */
export const isSameProfile = (one: AccountProfile, other: AccountProfile): boolean =>
  one.name === other.name &&
  one.role === other.role &&
  one.language === other.language &&
  one.facilityId === other.facilityId &&
  one.branchCode === other.branchCode &&
  one.publisherId === other.publisherId;

export const NewAccount = AccountProfile.extend({ userName: UserName });
export type NewAccount = z.infer<typeof NewAccount>;

/** Why an account cannot be as asked. */
export const AccountRejection = z.enum([
  'userNameTaken',
  /** Somebody else changed it after it was read: nothing of theirs is overwritten unseen. */
  'changedMeanwhile',
  'facilityNeeded',
  'branchNeeded',
  'publisherNeeded',
  'placeNotNeeded',
  'unknownFacility',
  'unknownBranch',
  'unknownPublisher',
  /** One does not take one's own rights away: another administrator does. */
  'ownAccount',
  /** Without an administrator who can sign in nobody could ever make another. */
  'lastAdministrator',
]);
export type AccountRejection = z.infer<typeof AccountRejection>;

type Places = Pick<AccountProfile, 'role' | 'facilityId' | 'branchCode' | 'publisherId'>;

/** What is wrong with the places of an account: the one that its role holds in must be there, and no other. Null when all is right. */
export function misplaced({ role, facilityId, branchCode, publisherId }: Places): AccountRejection | null {
  const needed = placeNeededBy(role);
  const given: Record<Place, boolean> = {
    facility: facilityId !== null,
    branch: branchCode !== null,
    publisher: publisherId !== null,
  };
  if (needed !== null && !given[needed]) return `${needed}Needed`;
  const surplus = (Object.keys(given) as Place[]).some((place) => given[place] && place !== needed);
  return surplus ? 'placeNotNeeded' : null;
}

/** What an account's power hangs on. */
export type Standing = { role: Role; isDisabled: boolean; hasOneTimePassword: boolean };

/** Whether somebody administers with this account: one whose one-time password nobody has used yet may be known to nobody. */
export const administers = ({ role, isDisabled, hasOneTimePassword }: Standing): boolean =>
  role === 'administrator' && !isDisabled && !hasOneTimePassword;

/** What a change does to who administers: whether it is the changer's own account, and how many others could still sign in. */
type Change = { before: Standing; after: Standing; isOwn: boolean; otherAdministrators: number };

/** Why an account may not lose its power over accounts; null when it may, or keeps it. */
export function powerKept({ before, after, isOwn, otherAdministrators }: Change): AccountRejection | null {
  if (!administers(before) || administers(after)) return null;
  if (isOwn) return 'ownAccount';
  return otherAdministrators === 0 ? 'lastAdministrator' : null;
}
