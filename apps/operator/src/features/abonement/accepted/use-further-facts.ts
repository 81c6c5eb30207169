import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Paper } from '@jazylym/domain/abonement/afterwards';
import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';

const FIVE_MINUTES = 5 * 60_000;

/** What papers say that the acceptance does not: a receipt's fiscal mark, and the № of titles in the catalogue that priced them. */
type FurtherFacts = { fiscal: FiscalMark | null; positions: Record<string, number> };

/** The further facts of a paper as far as they are known now: no print waits for them. */
export function useFurtherFacts(paper: Paper, { facilityId, id, abonements, payment }: Acceptance): FurtherFacts {
  const fiscal = useQuery(
    trpc.abonement.fiscalMark.queryOptions(
      { facilityId, acceptanceId: id },
      { enabled: paper === 'receipt' && payment.method === 'cash' },
    ),
  ).data;
  const catalogue = useQuery(
    trpc.catalogue.current.queryOptions(undefined, {
      staleTime: FIVE_MINUTES,
      enabled: paper === 'priceExplanation',
    }),
  ).data?.catalogue;
  const priced = abonements.filter(({ price }) => price.catalogueId === catalogue?.id);
  const positions = priced.flatMap(({ publicationIndex }) =>
    (catalogue?.entries ?? [])
      .filter((entry) => entry.publicationIndex === publicationIndex)
      .map(({ position }): [string, number] => [publicationIndex, position]),
  );
  return { fiscal: fiscal ?? null, positions: Object.fromEntries(positions) };
}
