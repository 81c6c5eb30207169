import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';

/** What is published now. */
export type Published = { current(): { catalogue: Catalogue | null; order: AcceptanceOrder } };
