import type { Collector, CollectorDraft, CollectorRejection } from './collector.ts';

/** What a change of the register is decided from. */
export type CollectorFacts = {
  /** What is stored under the entry's id; null where there is none. */
  stored: CollectorDraft | null;
  /** Who bears the number asked for; null where nobody does. */
  bearer: Pick<Collector, 'id' | 'name'> | null;
  /** Whether documents name the collector already. */
  hasAccepted: boolean;
};

/** Why a change of the register is refused; null where it is not. What is stored already is asked for twice: no change. */
export function refusalOfCollector(
  asked: { id: string; seen: CollectorDraft | null; next: CollectorDraft },
  { stored, bearer, hasAccepted }: CollectorFacts,
): CollectorRejection | null {
  const { id, seen, next } = asked;
  if (!isSame(seen, stored) && !isSame(next, stored)) return { reason: 'changedMeanwhile', stored };
  const { number, activeFrom, activeTo, channel } = next;
  if (activeTo !== null && activeTo < activeFrom) return { reason: 'activeBackwards', activeFrom, activeTo };
  if (bearer !== null && bearer.id !== id) return { reason: 'numberTaken', number, name: bearer.name };
  if (stored !== null && hasAccepted && channel !== stored.channel)
    return { reason: 'channelFixed', channel: stored.channel };
  return null;
}

/** The fields of an entry alone. */
export const draftOf = ({ channel, number, name, round, activeFrom, activeTo }: CollectorDraft): CollectorDraft => ({
  ...{ channel, number, name, round, activeFrom, activeTo },
});

const isSame = (one: CollectorDraft | null, other: CollectorDraft | null): boolean =>
  JSON.stringify(one && draftOf(one)) === JSON.stringify(other && draftOf(other));

/** Whether a collector is active on a day. */
export const isActiveOn = ({ activeFrom, activeTo }: Pick<CollectorDraft, 'activeFrom' | 'activeTo'>, day: string) =>
  activeFrom <= day && (activeTo === null || day <= activeTo);
