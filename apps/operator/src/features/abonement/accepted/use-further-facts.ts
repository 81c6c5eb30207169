import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Paper } from '@jazylym/domain/abonement/afterwards';
import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import { entryOf } from '@jazylym/domain/catalogue/start-month';
import { trpc } from '@jazylym/front/trpc';
import { useQueries, useQuery } from '@tanstack/react-query';
import { versionQuery } from '../../catalogue/facts-query.ts';

/** What papers say that the acceptance does not: a receipt's fiscal mark, and by abonement the title's № in the catalogue that priced it. */
type FurtherFacts = { fiscal: FiscalMark | null; positions: Record<string, number> };

/** The further facts of a paper as far as they are known now: no print waits for them. */
export function useFurtherFacts(paper: Paper, { facilityId, id, abonements, payment }: Acceptance): FurtherFacts {
  const fiscal = useQuery(
    trpc.abonement.fiscalMark.queryOptions(
      { facilityId, acceptanceId: id },
      { enabled: paper === 'receipt' && payment.method === 'cash' },
    ),
  ).data;
  const ids = paper === 'priceExplanation' ? [...new Set(abonements.map(({ price }) => price.catalogueId))] : [];
  const catalogues = useQueries({
    queries: ids.map(versionQuery),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
  const positions = abonements.flatMap(({ id: abonementId, price }): [string, number][] => {
    const catalogue = catalogues.find((one) => one.id === price.catalogueId);
    const entry = catalogue && entryOf(catalogue, price.publicationIndex);
    return entry === undefined ? [] : [[abonementId, entry.position]];
  });
  return { fiscal: fiscal ?? null, positions: Object.fromEntries(positions) };
}
