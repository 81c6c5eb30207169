/** The operator's duties with every client in their order (S9), and what becomes of the form after it. */
export const DUTIES = ['entered', 'priced', 'readBack', 'paid', 'registered'] as const;
export const AFTERWARDS = ['printed', 'signed', 'handedOver'] as const;
export type Duty = (typeof DUTIES)[number];

/**
 * What there is to do next, or has just been done by a key: `organization`, `individual`: the kind of subscriber was switched, and
 * the payment with it; `repeat`: nobody is chosen yet whose last subscription could be repeated; `unkept`: this browser keeps
 * nothing, so nothing can be parked.
 */
export type Next =
  | 'begin'
  | 'repeat'
  | 'unkept'
  | 'organization'
  | 'individual'
  | 'title'
  | 'name'
  | 'place'
  | 'mend'
  | 'pay'
  | 'money'
  | 'invoice'
  | 'answer';

type Progress = {
  hasLines: boolean;
  hasName: boolean;
  isPlaced: boolean;
  hasTotal: boolean;
  isReadable: boolean;
  isReadingBack: boolean;
  isByAccount: boolean;
  isSent: boolean;
};

/** Which duty is being done and what comes next; the duties before it are done. */
export function progressOf(of: Progress): { duty: Duty; next: Next } {
  if (of.isSent) return { duty: 'registered', next: 'answer' };
  if (of.isReadingBack) return { duty: 'readBack', next: of.isByAccount ? 'invoice' : 'money' };
  if (of.isReadable) return { duty: 'readBack', next: 'pay' };
  if (!of.hasLines) return { duty: 'entered', next: of.hasName ? 'title' : 'begin' };
  if (!of.hasName) return { duty: 'entered', next: 'name' };
  if (!of.isPlaced) return { duty: 'entered', next: 'place' };
  return { duty: of.hasTotal ? 'entered' : 'priced', next: 'mend' };
}
