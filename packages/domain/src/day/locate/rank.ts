import { MOST_NAMED, type Part, type Suspect } from '../suspect.ts';
import { UNKNOWN } from './odds.ts';
import type { Possible } from './possible.ts';
import type { Pair } from './together.ts';

/** What is told of one sort at most: notes and pairs explain many a difference by chance. */
const MOST_ALIKE = 3;

/** Less than this share of the likeliest is noise. */
const LEAST_SHARE = 0.02;

/** Looking through alike documents is work: of forty, each is hardly a trace. */
const effort = (documents: number): number => Math.sqrt(Math.max(1, documents));

const NOWHERE = { numbers: [], abonementIds: [], documents: 0, collectorId: null, batchId: null };

/**
 * The causes that make the difference, the likeliest to be found first: its share in all that would explain it, divided by how many
 * documents have to be looked at.
 */
export function rank(single: readonly Possible[], pairs: readonly Pair[]): Suspect[] {
  const sum = [...single, ...pairs].reduce((all, { odds }) => all + odds, UNKNOWN);
  const suspects: Suspect[] = [
    ...single.map((one) => ({
      of: 'cash' as const,
      weight: one.odds / sum / effort(one.documents.length),
      ...partOf(one),
    })),
    ...pairs.map(({ parts: [one, other], odds }) => ({
      of: 'cash' as const,
      weight: odds / sum / effort(one.documents.length) / effort(other.documents.length),
      ...NOWHERE,
      why: { kind: 'together' as const, parts: [partOf(one), partOf(other)] as [Part, Part] },
    })),
  ];
  return worthTelling(suspects.sort((one, other) => other.weight - one.weight));
}

function worthTelling(ranked: readonly Suspect[]): Suspect[] {
  const least = (ranked[0]?.weight ?? 0) * LEAST_SHARE;
  const told = new Map<string, number>();
  return ranked.filter(({ weight, why }) => {
    const sort = why.kind === 'transposed' ? `${why.kind} ${why.where}` : why.kind;
    const before = told.get(sort) ?? 0;
    told.set(sort, before + 1);
    return weight >= least && before < MOST_ALIKE;
  });
}

const partOf = ({ documents, collectorId, batchId, why }: Possible): Part => {
  const named = documents.slice(0, MOST_NAMED);
  return {
    numbers: named.map(({ number }) => number),
    abonementIds: named.flatMap(({ abonementId }) => (abonementId === null ? [] : [abonementId])),
    documents: documents.length,
    collectorId,
    batchId,
    why,
  };
};
