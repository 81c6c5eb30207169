import type { DeliveryAddress } from '@jazylym/domain/abonement/abonement';

/** A delivery address on one line of the screen: postal code, settlement, street, house and flat, as far as they are there. */
export const addressLine = ({ postalCode, settlement, street, house, flat }: DeliveryAddress): string =>
  [postalCode, settlement, street, [house, flat].filter((part) => part !== '').join('–')]
    .filter((part) => part !== '')
    .join(', ');
