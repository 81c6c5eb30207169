import { trpc } from '@jazylym/front/trpc';
import type { QueryClient } from '@tanstack/react-query';

/** The papers and their codes are fetched only where they are shown: the counter works without them. */
export const importPs1 = () => import('@jazylym/documents/ps1/ps1');
export const importReceipt = () => import('@jazylym/documents/receipt/receipt');
export const importInvoice = () => import('@jazylym/documents/invoice/invoice');
export const importPriceExplanation = () => import('@jazylym/documents/price-explanation/price-explanation');

/** Who issues receipts and invoices: it hardly ever changes, but then no counter may go on with the former one all day. */
export const issuerQuery = () => trpc.organisation.issuer.queryOptions(undefined, { staleTime: 5 * 60_000 });

/** Fetches all that papers are drawn with: a print must not depend on what the connection does meanwhile. */
export const loadPapers = (queries: QueryClient): Promise<unknown> =>
  Promise.all([
    importPs1(),
    importReceipt(),
    importInvoice(),
    importPriceExplanation(),
    queries.ensureQueryData(issuerQuery()),
    document.fonts.ready,
  ]);
