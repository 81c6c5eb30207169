import type { AbonementEvent } from '@jazylym/domain/abonement/afterwards';

/** One line of a history: an event and every abonement that it happened with at once; none where it concerns the whole. */
export type HistoryLine = { key: string; event: AbonementEvent; abonementIds: string[] };

/** A history as it is told: what happened at one stroke with several abonements is one line, in the order of time. */
export function historyLines(history: readonly AbonementEvent[]): HistoryLine[] {
  const lines = new Map<string, HistoryLine>();
  for (const event of history) {
    const { abonementId, ...stroke } = event;
    const key = JSON.stringify(stroke);
    const line = lines.get(key) ?? { key, event, abonementIds: [] };
    if (abonementId !== null) line.abonementIds.push(abonementId);
    lines.set(key, line);
  }
  return [...lines.values()];
}
