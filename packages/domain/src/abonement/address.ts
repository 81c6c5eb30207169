import type { Zone } from '../organisation/organisation.ts';
import type { DeliveryAddress } from './abonement.ts';

/**
 * What a full address (S8) still lacks, first things first; null where it is full. In a city nothing is found without street and
 * house; in a rayon's villages many a house is known by its people, and streets without names are left free.
 */
export function lackOf(
  { street, house }: Pick<DeliveryAddress, 'street' | 'house'>,
  zone: Zone,
): 'street' | 'house' | null {
  if (zone !== 'city') return null;
  if (street.trim() === '') return 'street';
  return house.trim() === '' ? 'house' : null;
}
