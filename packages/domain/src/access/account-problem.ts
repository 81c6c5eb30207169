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
  'ownAccount',
  'lastAdministrator',
]);
export type AccountProblemReason = z.infer<typeof AccountProblemReason>;

/** A problem with its place: `line` counts from 1 with the header; `column` is a column's key, the file's own name of an unknown one, or empty. */
export type AccountProblem = { line: number; column: string; reason: AccountProblemReason };

/** The most accounts in one file: each new one costs the server a deliberately slow hash. */
export const MOST_ACCOUNTS_A_FILE = 500;
