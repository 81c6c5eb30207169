import { suspect } from './suspect/kk.ts';

/** The operational day: the count, the protocol and its certification. */
export const day = { suspect } as const;
