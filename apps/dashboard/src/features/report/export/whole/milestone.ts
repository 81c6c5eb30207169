import type { Download } from './downloads.ts';

/** What is worth saying aloud of a file: that it has begun, each quarter of its rows, its end. */
export type Milestone = 'begun' | 'waiting' | 0.25 | 0.5 | 0.75 | Exclude<Download['state'], 'running'>;

export function milestoneOf({
  state,
  rows,
  of,
  isWaiting,
}: Pick<Download, 'state' | 'rows' | 'of' | 'isWaiting'>): Milestone {
  if (state !== 'running') return state;
  if (isWaiting) return 'waiting';
  const share = of === null || of === 0 ? 0 : rows / of;
  return ([0.75, 0.5, 0.25] as const).find((quarter) => share >= quarter) ?? 'begun';
}
