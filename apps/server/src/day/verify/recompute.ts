import { canonicalContent } from '@jazylym/domain/day/canonical';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { DayCount } from '@jazylym/domain/day/count';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts, NamedCollector } from '@jazylym/domain/day/protocol';
import { formatProtocolNumber } from '@jazylym/domain/day/protocol-number';
import { reconcile } from '@jazylym/domain/day/reconciliation';
import { dayFacts, type Naming } from '../facts.ts';
import type { Transaction } from '../head-store.ts';
import { firstDifference } from './first-difference.ts';
import { cashSince, type StoredCertification } from './protocol-store.ts';

/**
 * What of a certified protocol its day's rows do not give again, as a path; null where they give all of it. Names of facilities, titles and
 * people may have changed since: they are taken from what was sealed.
 */
export async function differsFromRows(
  client: Transaction,
  stored: StoredCertification,
  content: ProtocolContent,
): Promise<string | null> {
  try {
    return await recomputedDiffers(client, stored, content);
  } catch (error) {
    // Rows of which no protocol can be made, as a total below nothing.
    if (error instanceof RangeError) return 'protocol';
    throw error;
  }
}

async function recomputedDiffers(
  client: Transaction,
  stored: StoredCertification,
  content: ProtocolContent,
): Promise<string | null> {
  const kept = DayCount.safeParse(stored.count);
  if (!kept.success) return 'count';
  const { ticked: _ticked, ...count } = kept.data;
  const facts = await sealedFacts(client, stored, content);
  if (typeof facts === 'string') return facts;
  const protocol = extendedProtocol(facts);
  const since = stored.cashCountedAt === null ? 0 : await cashSince(client, stored);
  const numbers = facts.rows.filter(({ reversed }) => reversed === null).map(({ number }) => number);
  const { cash, cards } = reconcile({ protocol, numbers, since, count: kept.data });
  const again = {
    ...{ ...content, number: numberOf(stored, content), protocol, count, since, reason: stored.reason },
    cash: { counted: cash.counted, difference: cash.difference },
    cards: { counted: cards.counted, difference: cards.difference, missing: cards.missing, foreign: cards.foreign },
  };
  // The one that was read leaves out what no form of it has: compared by the bytes that were sealed, too.
  return firstDifference(again, content) ?? (canonicalContent(content) === stored.text ? null : 'content');
}

function numberOf({ numberYear, numberSequence }: StoredCertification, { protocol }: ProtocolContent): string | null {
  try {
    return formatProtocolNumber({ facilityCode: protocol.facility.code, year: numberYear, sequence: numberSequence });
  } catch {
    return null;
  }
}

/** The facts of the day under the names of then; the path of a title or a collector that the day's rows name and the protocol does not. */
async function sealedFacts(
  client: Transaction,
  { facilityId, businessDate }: StoredCertification,
  { protocol }: ProtocolContent,
): Promise<DayFacts | string> {
  const branchCode = '';
  const naming: Naming = {
    facility: () => ({ ...protocol.facility, branchCode }),
    branches: () => [{ code: branchCode, names: protocol.branchNames }],
  };
  const now = await dayFacts(client, naming, { facilityId, businessDate });
  const titles = Object.fromEntries(
    protocol.byPublication.map(({ publicationIndex, title }) => [publicationIndex, title]),
  );
  const collectors = [
    ...new Map(
      [...protocol.collectors, ...protocol.byCollector]
        .flatMap(({ collector }): NamedCollector[] => (collector === null ? [] : [collector]))
        .map((collector) => [collector.id, collector]),
    ).values(),
  ];
  const standing = now.rows.filter(({ reversed }) => reversed === null);
  if (standing.some(({ publicationIndex }) => titles[publicationIndex] === undefined)) return 'protocol.byPublication';
  const named = new Set(collectors.map(({ id }) => id));
  const owing = now.debtsBefore.filter(({ debt }) => debt !== 0);
  const asked = [...now.rows, ...now.corrections, ...now.remittances, ...owing].map(({ collectorId }) => collectorId);
  if (asked.some((id) => id !== null && !named.has(id))) return 'protocol.collectors';
  return { ...now, titles, collectors };
}
