import type { Invoice } from '@jazylym/documents/invoice/invoice';
import type { PriceExplanation } from '@jazylym/documents/price-explanation/price-explanation';
import type { Ps1 } from '@jazylym/documents/ps1/ps1';
import type { Receipt } from '@jazylym/documents/receipt/receipt';

type FactsOf<Component extends (facts: never) => unknown> = Parameters<Component>[0];

/** A paper and what it is about. */
export type Shown =
  | { paper: 'ps1'; facts: FactsOf<typeof Ps1> }
  | { paper: 'receipt'; facts: FactsOf<typeof Receipt> }
  | { paper: 'invoice'; facts: FactsOf<typeof Invoice> }
  | { paper: 'priceExplanation'; facts: FactsOf<typeof PriceExplanation> };
