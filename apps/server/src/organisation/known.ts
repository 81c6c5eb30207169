import type { Branch, DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';

/** Reference data that the server holds in memory. */
export type Known = {
  branches(): Branch[];
  facility(id: number): Facility | undefined;
  /** By either form of postal code, already folded. */
  place(postalCode: string): DeliveryPlace | undefined;
};
