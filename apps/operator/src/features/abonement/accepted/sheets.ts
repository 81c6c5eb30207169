import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { AbonementEvent, Paper, Sheet } from '@jazylym/domain/abonement/afterwards';
import type { AcceptanceDay } from '@jazylym/domain/abonement/take-back';

/** What is printed of an acceptance and what happened with it so far. */
export type Printable = { acceptance: Acceptance; history: readonly AbonementEvent[] };

/** The same with how its operational day stands. */
export type Shown = Printable & { day: AcceptanceDay };

/** One text for one sheet. */
export const sheetKey = ({ paper, documentId }: Sheet): string => `${paper} ${documentId}`;

/** The paper that says what was paid, or is to be. */
const ofPayment = ({ payment }: Acceptance): Paper => (payment.method === 'cash' ? 'receipt' : 'invoice');

/** All that can be printed, in the order in which it leaves the printer: each PS-1, receipt or invoice, price explanation. */
export const sheetsOf = (acceptance: Acceptance): Sheet[] => [
  ...acceptance.abonements.map(({ id }): Sheet => ({ paper: 'ps1', documentId: id })),
  { paper: ofPayment(acceptance), documentId: acceptance.id },
  { paper: 'priceExplanation', documentId: acceptance.id },
];

/** Whether a sheet is the PS-1 of a reversed abonement: it is printed, with its mark, only where the clerk chooses it. */
export const isReversed = ({ documentId }: Sheet, { reversedIds }: Acceptance): boolean =>
  reversedIds.includes(documentId);

/** Whether a collector took it: the client stands at no counter. */
export const isTakenAway = ({ abonements }: Acceptance): boolean =>
  abonements.some(({ channel, taken }) => channel !== 'facility' || taken !== null);

/** How often a sheet was printed. */
export const timesPrinted = ({ paper, documentId }: Sheet, { acceptance, history }: Printable): number =>
  history.filter(
    (event) => event.kind === 'printed' && event.paper === paper && (event.abonementId ?? acceptance.id) === documentId,
  ).length;

/**
 * What is printed unless the clerk chooses otherwise: what the client is to get and has not got yet, which is every PS-1 and the
 * receipt or invoice right after acceptance; PS-1 again where everything was printed. Nothing
 * of what was reversed, and no receipt of what a collector took: their client has the blank.
 */
export function firstChoice(printable: Printable): Sheet[] {
  const { acceptance } = printable;
  const due = sheetsOf(acceptance).filter(
    (sheet) =>
      sheet.paper !== 'priceExplanation' &&
      !isReversed(sheet, acceptance) &&
      !(sheet.paper === 'receipt' && isTakenAway(acceptance)),
  );
  const standing = due.filter(({ paper }) => paper === 'ps1');
  if (standing.length === 0) return [];
  const fresh = due.filter((sheet) => timesPrinted(sheet, printable) === 0);
  return fresh.length > 0 ? fresh : standing;
}
