import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { DayState } from '@jazylym/domain/day/day';
import type { DayFacts, ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { abonementsSheet } from './abonements-sheet.ts';
import { aboutSheet } from './about-sheet.ts';
import type { FileSheet } from './file-sheet.ts';
import { collectorsSheet, numbersSheet, publicationsSheet, reversalsSheet, totalsSheet } from './protocol-sheets.ts';

/** What a day's files are made of: the protocol, its abonements one by one, and who takes the file when (an ISO instant). */
export type DayFileFacts = {
  protocol: ExtendedProtocol;
  rows: DayFacts['rows'];
  titles: DayFacts['titles'];
  collectors: DayFacts['collectors'];
  state: DayState;
  certified: CertifiedProtocol | null;
  author: string;
  writtenAt: string;
};

/** The sheets of a file, in their order. */
export type Workbook = Record<
  'about' | 'totals' | 'publications' | 'abonements' | 'collectors' | 'reversals' | 'numbers',
  FileSheet
>;

/** The protocol as the sheets of a file, in the language of who asks for it: first what it is and what it counts. */
export const workbookOf = (facts: DayFileFacts, language: Language): Workbook => ({
  about: aboutSheet(facts, language),
  totals: totalsSheet(facts.protocol, language),
  publications: publicationsSheet(facts.protocol, language),
  abonements: abonementsSheet(facts, language),
  collectors: collectorsSheet(facts.protocol, language),
  reversals: reversalsSheet(facts.protocol, language),
  numbers: numbersSheet(facts.protocol, language),
});
