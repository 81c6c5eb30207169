import { hash } from 'node:crypto';
import { canonicalContent, readContent } from '@jazylym/domain/day/canonical';
import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { reconcile } from '@jazylym/domain/day/reconciliation';
import type { ClientBase } from 'pg';
import { keptCount } from '../day/count-store.ts';
import { dayFacts } from '../day/facts.ts';
import { balancesOf, storedProtocol } from '../day/protocol-store.ts';
import { contentDigest, makeSeal, sealFacts } from '../day/seal.ts';
import type { ActiveKey, PublicKeys } from '../day/seal-keys.ts';
import { type AcceptedDocument, withPerson } from '../day/verify/accepted-store.ts';
import { documentsOf, hasDocument, type StoredDocument } from '../day/verify/document-store.ts';
import { EMPTY_JOURNAL, entryText } from '../day/verify/journal.ts';
import { journalOf, type StoredEntry } from '../day/verify/journal-store.ts';
import { cashSince, certificationOf } from '../day/verify/protocol-store.ts';
import { verifySeal } from '../day/verify-seal.ts';
import type { Known } from '../organisation/known.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';

/**
 * What an owner of the database can do who knows how everything is made, and lacks the key alone: numbers the abonements anew, writes every
 * entry out of the rows as they are now, and the hashes, and the head; computes each protocol again, with its digest; and where a seal
 * does not fit any more, signs with a key of their own.
 */
export async function rewriteHistory(
  client: ClientBase,
  { known, keys, key }: { known: Known; keys: PublicKeys; key: ActiveKey },
): Promise<void> {
  await numberAnew(client);
  let last = EMPTY_JOURNAL;
  let previousSeal: Buffer | null = null;
  const entries = inPlace(await wholeJournal(client), await unjournaled(client));
  await client.query('DELETE FROM journal WHERE facility_id = $1', [facilityId]);
  for (const entry of entries) {
    if (entry.kind === 'day.certified') await certifyAnew(client, known, entry);
    const document = await documentOf(client, entry);
    if (hasDocument(entry.kind) && document === undefined) continue;
    const sequence = last.sequence + 1;
    const header = { ...entry, facilityId, sequence, recordedAt: document?.at ?? entry.recordedAt };
    const facts = document?.lines ?? entry.entry.toString('utf8').split('\n').slice(7, -1);
    const text = Buffer.from(entryText(3, header, facts));
    last = { sequence, hash: hash('sha256', Buffer.concat([last.hash, text]), 'buffer') };
    await client.query('INSERT INTO journal VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[facilityId, sequence, entry.kind, entry.documentId, entry.businessDate, header.recordedAt, text, last.hash],
    ]);
    if (entry.kind === 'day.certified') previousSeal = await sealAnew(client, { entry, last, previousSeal, keys, key });
  }
  await client.query('UPDATE facility_head SET journal_sequence = $2, journal_hash = $3 WHERE facility_id = $1', [
    ...[facilityId, last.sequence, last.hash],
  ]);
}

async function numberAnew(client: ClientBase): Promise<void> {
  await client.query(
    `WITH anew AS (SELECT id, row_number() OVER (ORDER BY number_sequence) AS place FROM abonement WHERE facility_id = $1)
     UPDATE abonement a SET number_sequence = anew.place FROM anew WHERE a.facility_id = $1 AND a.id = anew.id`,
    [facilityId],
  );
  await client.query(
    `UPDATE facility_head SET last_sequence = (SELECT max(number_sequence) FROM abonement WHERE facility_id = $1)
     WHERE facility_id = $1`,
    [facilityId],
  );
}

async function wholeJournal(client: ClientBase): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for await (const some of journalOf(client, facilityId, 1000)) entries.push(...some);
  return entries;
}

/** Reversals that were made up have no entry yet. */
async function unjournaled(client: ClientBase): Promise<StoredEntry[]> {
  const { rows } = await client.query<{ id: string; day: StoredEntry['businessDate'] }>(
    `SELECT id, business_date::text AS day FROM reversal r WHERE facility_id = $1
       AND NOT EXISTS (SELECT FROM journal j WHERE j.facility_id = r.facility_id AND j.document_id = r.id)`,
    [facilityId],
  );
  return rows.map(({ id, day }) => ({
    ...{ kind: 'abonement.reversed', documentId: id, businessDate: day, recordedAt: '' },
    ...{ ...EMPTY_JOURNAL, entry: Buffer.alloc(0) },
  }));
}

/** What has no entry yet is put before the first closing of its day. */
function inPlace(journal: readonly StoredEntry[], added: readonly StoredEntry[]): StoredEntry[] {
  const waiting = new Set(added);
  return journal.flatMap((entry) => {
    const own =
      entry.kind === 'day.closed' ? [...waiting].filter((one) => one.businessDate === entry.businessDate) : [];
    for (const one of own) waiting.delete(one);
    return [...own, entry];
  });
}

async function documentOf(client: ClientBase, { kind, documentId }: StoredEntry): Promise<StoredDocument | undefined> {
  if (!hasDocument(kind)) return undefined;
  const found = await documentsOf<AcceptedDocument>(client, { facilityId, kind, ids: [documentId] });
  const document = found.get(documentId);
  return document === undefined || kind !== 'abonement.accepted' ? document : withPerson(document);
}

/** Computes a protocol again out of the rows as they are now, and stores it with its digest and sums. */
async function certifyAnew(client: ClientBase, known: Known, { businessDate, sequence }: StoredEntry): Promise<void> {
  const of = { facilityId, businessDate };
  const stored = await storedProtocol(client, of);
  const beside = await certificationOf(client, of);
  if (stored === null || beside === null) throw new Error(`no protocol of ${businessDate}`);
  const facts = await dayFacts(client, known, of);
  const protocol = extendedProtocol(facts);
  const { count: kept } = await keptCount(client, of);
  const since = await cashSince(client, { ...beside, journalSequence: sequence });
  const numbers = facts.rows.filter(({ reversed }) => reversed === null).map(({ number }) => number);
  const { cash, cards } = reconcile({ protocol, numbers, since, count: kept });
  const { ticked: _ticked, ...count } = kept;
  const content = {
    ...{ ...stored.content, protocol, count, since, reason: beside.reason },
    cash: { counted: cash.counted, difference: cash.difference },
    cards: { counted: cards.counted, difference: cards.difference, missing: cards.missing, foreign: cards.foreign },
  } as ProtocolContent;
  const text = canonicalContent(content);
  await client.query(
    `UPDATE protocol SET content = $3, digest = $4, abonements = $5, total_tiyn = $6, cash_difference = $7, cards_difference = $8,
       cards_wrong = $9, balances = $10
     WHERE facility_id = $1 AND business_date = $2`,
    [
      ...[facilityId, businessDate, text, contentDigest(text), protocol.total.abonements, protocol.total.total],
      ...[content.cash.difference, content.cards.difference, cardsWrong(cards)],
      JSON.stringify(balancesOf(content)),
    ],
  );
}

type Sealing = {
  entry: StoredEntry;
  last: { sequence: number; hash: Buffer };
  previousSeal: Buffer | null;
  keys: PublicKeys;
  key: ActiveKey;
};

async function sealAnew(client: ClientBase, { entry, last, previousSeal, keys, key }: Sealing): Promise<Buffer> {
  const { businessDate } = entry;
  const stored = await certificationOf(client, { facilityId, businessDate });
  if (stored === null) throw new Error(`no protocol of ${businessDate}`);
  const follows = { ...stored, journalSequence: last.sequence, journalHash: last.hash, previousSeal };
  if (verifySeal(keys, follows).verdict === 'genuine') return stored.seal;
  const seal = makeSeal(key, sealFacts({ ...follows, content: readContent(stored.text) }));
  await client.query(
    `UPDATE protocol SET journal_sequence = $3, journal_hash = $4, previous_seal = $5, seal = $6, key_id = $7
     WHERE facility_id = $1 AND business_date = $2`,
    [facilityId, businessDate, last.sequence, last.hash, previousSeal, seal, key.keyId],
  );
  return seal;
}
