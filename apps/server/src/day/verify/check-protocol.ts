import { isDeepStrictEqual } from 'node:util';
import { readContent } from '@jazylym/domain/day/canonical';
import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import type { Transaction } from '../head-store.ts';
import { balancesOf } from '../protocol-store.ts';
import { contentDigest } from '../seal.ts';
import { verifySeal } from '../verify-seal.ts';
import { strayFault } from './check-rest.ts';
import { type Fault, fault } from './fault.ts';
import type { StoredEntry } from './journal-store.ts';
import { certificationOf, type StoredCertification } from './protocol-store.ts';
import { differsFromRows } from './recompute.ts';
import type { Verifying } from './verify-facility.ts';

/**
 * Whether a day's protocol is what was sealed, follows the seal before it, names where the journal ended, agrees with what lies beside it
 * and with the paper, and is what the day's rows give. Remembers its seal. Where the rows give something else and one of them is spoken of
 * by no entry, that one is told.
 */
export async function protocolFault(
  client: Transaction,
  { keys, facility, papers, seen }: Verifying,
  entry: StoredEntry,
): Promise<Fault | null> {
  const { businessDate: day, sequence } = entry;
  const stored = await certificationOf(client, { facilityId: facility.id, businessDate: day });
  if (stored === null) return fault('protocol', 'missing', { day, sequence });
  const content = contentOf(stored);
  if (content === null) return fault('protocol', 'altered', { day, sequence, field: 'content' });
  const where = { day, sequence, number: content.number };
  const verdict = verifySeal(keys, stored);
  if (verdict.verdict === 'keyMissing') return fault('seal', 'keyMissing', { ...where, field: stored.keyId });
  if (verdict.verdict === 'altered') return fault('seal', 'altered', where);
  const field = brokenTie(stored, entry, seen.lastSeal);
  if (field !== null) return fault('seal', 'altered', { ...where, field });
  const printed = papers.get(day);
  if (printed !== undefined && printed !== stored.seal.toString('base64url'))
    return fault('seal', 'paperDiffers', where);
  const differs = besideDiffers(stored, content) ?? (await differsFromRows(client, stored, content));
  if (differs !== null) {
    const stray = await strayFault(client, facility);
    const isCause = stray?.day != null && stray.day <= day;
    return isCause ? stray : fault('protocol', 'altered', { ...where, field: differs });
  }
  seen.lastSeal = stored.seal;
  seen.seals += 1;
  return null;
}

/** The content of which the digest beside it speaks; null where it is none. */
function contentOf({ text, digest }: StoredCertification): ProtocolContent | null {
  if (!contentDigest(text).equals(digest)) return null;
  try {
    return readContent(text);
  } catch {
    return null;
  }
}

/** What the seal names and is not so: the certification's own entry, where the journal ended, and the seal of the protocol before. */
function brokenTie(stored: StoredCertification, entry: StoredEntry, lastSeal: Buffer | null): string | null {
  const isHere = stored.journalSequence === entry.sequence && stored.journalHash.equals(entry.hash);
  if (!isHere) return 'journal';
  const { previousSeal } = stored;
  const follows = previousSeal === null ? lastSeal === null : lastSeal !== null && previousSeal.equals(lastSeal);
  return follows ? null : 'previousSeal';
}

/** The first column that does not say what the content says. */
function besideDiffers(stored: StoredCertification, content: ProtocolContent): string | null {
  const columns: Record<string, boolean> = {
    abonements: stored.abonements === content.protocol.total.abonements,
    total_tiyn: stored.total === content.protocol.total.total,
    left_tiyn: stored.left === (content.count.left ?? 0),
    cash_difference: stored.cashDifference === content.cash.difference,
    cards_difference: stored.cardsDifference === content.cards.difference,
    cards_wrong: stored.cardsWrong === cardsWrong(content.cards),
    reason: stored.reason === content.reason,
    operator_id: stored.operatorId === content.operator.userId,
    head_id: stored.headId === (content.head?.userId ?? null),
    balances: stored.balances !== null && isDeepStrictEqual(stored.balances, balancesOf(content)),
  };
  return Object.entries(columns).find(([, isSame]) => !isSame)?.[0] ?? null;
}
