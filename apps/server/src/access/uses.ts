/** Remembers which sessions were used, so that it can be written down once a minute and not with every request. */
export type Uses = { note(sessionId: string): void; taken(): string[] };

export function noteUses(): Uses {
  const used = new Set<string>();
  return {
    note: (sessionId) => void used.add(sessionId),
    /** Those since the last time that it was asked. */
    taken() {
      const ids = [...used];
      used.clear();
      return ids;
    },
  };
}
