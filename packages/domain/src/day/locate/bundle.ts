import type { DayRow } from '../protocol.ts';
import type { CardCause } from '../suspect.ts';

/** Cards that lie together: a batch's, a collector's or a title's. */
export type Bundle = {
  of: Extract<CardCause, { kind: 'bundle' }>['of'];
  rows: readonly DayRow[];
  collectorId: string | null;
  batchId: string | null;
  publicationIndex: string | null;
};

/** How likely a bundle of each kind is laid aside whole. */
export const BUNDLE_WEIGHT: Record<Bundle['of'], number> = { batch: 0.9, collector: 0.8, publication: 0.7 };

/** The bundles of the day's standing cards, two or more each; a collector whose cards are one batch is that batch. */
export function bundlesOf(rows: readonly DayRow[]): Bundle[] {
  const standing = rows.filter(({ reversed }) => reversed === null);
  const of = (kind: Bundle['of'], keyOf: (row: DayRow) => string | null): Bundle[] =>
    [...Map.groupBy(standing, keyOf)].flatMap(([key, its]) =>
      key === null || its.length < 2
        ? []
        : [
            {
              of: kind,
              rows: its,
              collectorId: its[0]?.collectorId ?? null,
              batchId: kind === 'batch' ? key : null,
              publicationIndex: kind === 'publication' ? key : null,
            },
          ],
    );
  const batches = of('batch', ({ batchId }) => batchId);
  const sizes = new Map(batches.map(({ collectorId, rows: its }) => [collectorId, its.length]));
  return [
    ...batches,
    ...of('collector', ({ collectorId }) => collectorId).filter(
      ({ collectorId, rows: its }) => sizes.get(collectorId) !== its.length,
    ),
    ...of('publication', ({ publicationIndex }) => publicationIndex).map((one) => ({ ...one, collectorId: null })),
  ];
}
