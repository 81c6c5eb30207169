import * as z from 'zod';

/** Why a catalogue's line was not taken: each has a sentence in every language. */
export const ImportReason = z.enum([
  'missingColumn',
  'unknownColumn',
  'repeatedColumn',
  'missing',
  'notAWholeNumber',
  'notAnIndex',
  'notAnAmount',
  'notATerm',
  'unknownWord',
  'notBranchCodes',
  'notTwelveNumbers',
  'issuesDoNotAddUp',
  'noPrice',
  'partsDoNotAddUp',
  'noTitleAbove',
  'differsFromFirstLine',
  'repeatedTerm',
  'repeatedNumber',
  'priceNotIncreasing',
  'termOutsideLimits',
]);
export type ImportReason = z.infer<typeof ImportReason>;

/** A problem with its place: `line` counts from 1 with the header, as an editor shows it; `column` is a `Column`, or the file's own name of an unknown one. */
export type ImportProblem = { line: number; column: string; reason: ImportReason };
