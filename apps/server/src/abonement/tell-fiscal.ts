import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import type { Services } from '../context.ts';
import type { FiscalDevice, FiscalOperation } from './fiscal.ts';
import { cashRefund, type JournalLine, journalAfter, noteTold, type Untold, untold } from './fiscal-store.ts';
import { storedAcceptance } from './store.ts';

type Pool = Services['db']['pool'];

export type Telling = Pick<Services, 'db' | 'clock'> & {
  device: FiscalDevice;
  stopping: AbortSignal;
  /** Hears of a document that is registered while what is to be printed for it could not be read. */
  unreadable: (what: { facilityId: number; documentId: string }) => void;
};

/** How long the device may take for one operation, in milliseconds. */
const PATIENCE = 15_000;

/** Facilities whose devices are spoken to at once. */
const AT_ONCE = 8;

/**
 * Tells the device of all cash taken and handed back that it was not told of, in the order of each facility's journal, which is
 * the outbox: what is committed is in it, and what is in it is told until the device says that it is registered. A facility whose
 * device fails waits for the next time and holds up no other; then the first failure is thrown when all have had their turn. An
 * answer that is no mark holds up nobody: by then the device has registered, and asked again it would answer the same.
 */
export async function tellFiscal(telling: Telling): Promise<void> {
  const facilities = await untold(telling.db.pool);
  const failures: unknown[] = [];
  const next = async (): Promise<void> => {
    for (let facility = facilities.pop(); facility !== undefined; facility = facilities.pop())
      await tellFacility(telling, facility).catch((error: unknown) => void failures.push(error));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  if (failures.length > 0 && !telling.stopping.aborted) throw failures[0];
}

async function tellFacility(telling: Telling, { facilityId, toldUpTo }: Untold): Promise<void> {
  const { clock, device, stopping, unreadable } = telling;
  const { pool } = telling.db;
  const lines = await journalAfter(pool, { facilityId, toldUpTo });
  for (const { sequence, ...line } of lines) {
    const operation = await operationOf(pool, facilityId, line);
    if (operation === null) continue;
    stopping.throwIfAborted();
    const answered = await device.register(operation, AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE)]));
    const documentId = operation.key;
    const mark = FiscalMark.nullable().safeParse(answered);
    if (!mark.success) unreadable({ facilityId, documentId });
    const answer = mark.data ? { documentId, mark: mark.data, now: clock() } : null;
    await noteTold(pool, { facilityId, sequence, answer });
  }
  const last = lines.at(-1);
  if (last !== undefined) await noteTold(pool, { facilityId, sequence: last.sequence, answer: null });
}

/**
 * What a journal's entry means to a fiscal device; null where no client's cash moved, or it moved with an earlier entry: what
 * collectors took is a sale when its batch is accepted, and handing it in moves the post's own money.
 */
async function operationOf(
  pool: Pool,
  facilityId: number,
  { kind, documentId }: Omit<JournalLine, 'sequence'>,
): Promise<FiscalOperation | null> {
  if (kind === 'abonement.accepted') return await saleOf(pool, { facilityId, id: documentId });
  if (kind !== 'abonement.reversed') return null;
  const refund = await cashRefund(pool, { facilityId, id: documentId });
  if (refund === null) return null;
  const stored = await storedAcceptance(pool, { facilityId, id: refund.abonementId });
  const abonement = stored?.acceptance.abonements.find(({ id }) => id === refund.abonementId);
  return abonement === undefined ? null : operationFor('refund', documentId, [abonement]);
}

/** The sale that an acceptance in cash is, told once, with the first of its abonements. */
async function saleOf(pool: Pool, key: { facilityId: number; id: string }): Promise<FiscalOperation | null> {
  const stored = await storedAcceptance(pool, key);
  if (stored === null || stored.acceptance.payment.method !== 'cash') return null;
  const { id, abonements } = stored.acceptance;
  return abonements[0]?.id === key.id ? operationFor('sale', id, abonements) : null;
}

function operationFor(kind: 'sale' | 'refund', key: string, abonements: readonly Abonement[]): FiscalOperation | null {
  const [first] = abonements;
  if (first === undefined) return null;
  const { facilityId, facilityCode, number } = first;
  const blankNumber = first.taken?.blankNumber ?? null;
  const amount = addTiyn(...abonements.map(({ price }) => price.total));
  const lines = abonements.map(({ title, publicationIndex, sets, price }) => ({
    name: title.kk,
    publicationIndex,
    sets,
    amount: price.total,
  }));
  return { kind, key, facilityId, facilityCode, number, blankNumber, amount, lines };
}
