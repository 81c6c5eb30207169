import type { DeliveryAddress } from '@jazylym/domain/abonement/abonement';
import { both } from './words.ts';

/** The address on one line, without its postal code: what is empty leaves no trace, a flat follows its house by a hyphen. */
export function addressLine({ settlement, street, house, flat }: DeliveryAddress): string {
  const door = house && flat ? `${house}-${flat}` : house || (flat && `${both('flat')} ${flat}`);
  return [settlement, street, door].filter(Boolean).join(', ');
}
