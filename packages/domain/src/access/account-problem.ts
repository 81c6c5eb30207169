import * as z from 'zod';

/** Why a file of accounts was not taken: each has a sentence in every language that says how to mend it. */
export const AccountProblemReason = z.enum([
  'empty',
  'quoteNotClosed',
  'tooManyCells',
  'tooManyLines',
  'missingColumn',
  'unknownColumn',
  'repeatedColumn',
  'missing',
  'notAUserName',
  'repeatedUserName',
  'userNameTaken',
  'notAName',
  'unknownRole',
  'unknownLanguage',
  'unknownFacility',
  'unknownBranch',
  'unknownPublisher',
  'placeNotNeeded',
  'unknownState',
  /** The file has an account disabled or enabled that is not: that is done on its page, with the reason. */
  'stateDiffers',
  'tooManyNew',
  /** The accounts are not any more as the preview showed them. */
  'changedMeanwhile',
  'ownAccount',
  'lastAdministrator',
]);
export type AccountProblemReason = z.infer<typeof AccountProblemReason>;

/** A problem with its place: `line` counts from 1 with the header; `column` is a column's key, the file's own name of an unknown one, or empty. */
export type AccountProblem = { line: number; column: string; reason: AccountProblemReason };

/** The most accounts in one file, exported or imported: more than the post has people at its counters. */
export const MOST_ACCOUNTS_A_FILE = 20_000;

/** The most new accounts of one file: each costs the server a deliberately slow hash. */
export const MOST_NEW_ACCOUNTS = 500;
