/** What tabs hear of the figures: that they are others now; that the stream goes on; that it is broken; that the session is over. */
export type Message = { kind: 'changed'; position: string } | { kind: 'here' } | { kind: 'down' } | { kind: 'over' };

/** What a tab knows of the stream. Instants by this browser's clock, in milliseconds. */
export interface Heard {
  /** Until when it counts as going on, unless more is heard. */
  until: number;
  /** It broke, and nothing was heard since. */
  isBroken: boolean;
  /** Where the figures stand, as the server names it; null before the first word. */
  position: string | null;
  /** Answers asked for before may be out of date. */
  changedAt: number;
}

/** The server says at least every ten seconds that it is there: who hears nothing for so long hears nothing at all. */
export const SILENCE = 25_000;

/** For how long a break is not spoken of, nor the first word waited for: streams break and begin anew. */
export const GRACE = 5_000;

/** Before anything is heard. */
export const nothingHeard = (now: number): Heard => ({
  until: now + GRACE,
  isBroken: false,
  position: null,
  changedAt: 0,
});

/** What a message adds. After a silence anything may have changed; when a stream breaks, it may be that the server is gone, which an answer tells, and when it is back, answers may be had again. */
export function hear(heard: Heard, message: Message, now: number): Heard {
  const isBack = heard.isBroken || now > heard.until;
  switch (message.kind) {
    case 'changed': {
      const { position } = message;
      const isNews = isBack || position !== heard.position;
      return { until: now + SILENCE, isBroken: false, position, changedAt: isNews ? now : heard.changedAt };
    }
    case 'here':
      return { ...heard, until: now + SILENCE, isBroken: false, changedAt: isBack ? now : heard.changedAt };
    case 'down':
      return heard.isBroken
        ? heard
        : { ...heard, until: Math.min(heard.until, now + GRACE), isBroken: true, changedAt: now };
    case 'over':
      return { ...heard, until: now - 1 };
  }
}

export const isLive = ({ until }: Heard, now: number): boolean => now <= until;
