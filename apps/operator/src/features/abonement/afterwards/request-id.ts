/** Names requests so that the same one sent again has one effect. */
export type RequestIds = {
  /** The id for this content: the one that it had before, until it is settled; another for other content. */
  idOf(content: unknown): string;
  /** The request has had its answer: the same content again is a new request. */
  settle(): void;
};

/** Keeps the id of the request that is under way; `makeId` makes the next one. */
export function requestIds(makeId: () => string): RequestIds {
  let kept: { content: string; id: string } | null = null;
  return {
    idOf: (content) => {
      const text = JSON.stringify(content);
      if (kept?.content !== text) kept = { content: text, id: makeId() };
      return kept.id;
    },
    settle: () => {
      kept = null;
    },
  };
}
