import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Paper } from '@jazylym/domain/abonement/afterwards';
import { positionsIn } from '../catalogue/position-store.ts';
import type { Services } from '../context.ts';
import { storedIssuer } from '../organisation/issuer-store.ts';
import { storedFiscalMark } from './fiscal-store.ts';
import type { PdfJob } from './pdf-job.ts';
import { documentsPrinted, type PrintClaim } from './print-store.ts';
import { storedAcceptance } from './store.ts';

/** A paper to be made: whose it is was settled before. `claim` is which print it claims to be; null for a copy. */
export type PaperAsked = { facilityId: number; paper: Paper; documentId: string; claim: PrintClaim | null };

/** What to make, and the number under which the paper is filed. */
export type PaperFound = { number: string; job: PdfJob };

/**
 * The facts of a paper out of the store; null where the facility has no such document, or the document no such paper: what was
 * paid by account has no receipt, what was paid in cash no invoice. A print counts as what it claims only where it was recorded,
 * and as the original only for who has just recorded it: anything else is a copy.
 */
export async function findPaper(services: Pick<Services, 'db'>, asked: PaperAsked): Promise<PaperFound | null> {
  const { pool } = services.db;
  const { facilityId, paper, documentId } = asked;
  const stored = await storedAcceptance(pool, { facilityId, id: documentId });
  const acceptance = stored?.acceptance ?? null;
  if (acceptance === null || !hasPaper(acceptance, asked)) return null;
  const abonements =
    acceptance.id === documentId ? acceptance.abonements : acceptance.abonements.filter(({ id }) => id === documentId);
  const documentIds = paper === 'ps1' ? abonements.map(({ id }) => id) : [documentId];
  const { claim } = asked;
  const printed = claim === null ? new Set() : await documentsPrinted(pool, { facilityId, paper, documentIds, claim });
  const printOf = (id: string) => (claim !== null && printed.has(id) ? claim.number : null);
  const number = abonements[0]?.number ?? '';
  if (paper === 'ps1')
    return {
      number,
      job: {
        paper,
        forms: abonements.map((abonement) => ({
          abonement,
          print: printOf(abonement.id),
          isReversed: acceptance.reversedIds.includes(abonement.id),
        })),
      },
    };
  const facts = { acceptance, issuer: await storedIssuer(pool), print: printOf(documentId) };
  if (paper === 'invoice') return { number, job: { paper, facts } };
  if (paper === 'priceExplanation')
    return { number, job: { paper, facts: { ...facts, positions: await positionsIn(pool, acceptance) } } };
  return {
    number,
    job: { paper, facts: { ...facts, fiscal: await storedFiscalMark(pool, { facilityId, documentId }) } },
  };
}

/** Every paper but PS-1 is of a whole acceptance, and a receipt or an invoice by how it was paid. */
function hasPaper({ id, payment }: Acceptance, { paper, documentId }: PaperAsked): boolean {
  if (paper === 'ps1') return true;
  if (id !== documentId) return false;
  return paper === 'priceExplanation' || (paper === 'receipt') === (payment.method === 'cash');
}
