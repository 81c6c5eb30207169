import type { DeliveryAddress } from '@jazylym/domain/abonement/abonement';
import type { Translate } from '../i18n.ts';

/**
 * A delivery address on one line: postal code, settlement, street, house, flat, as far as they are there. House and flat are free
 * text («105/2 корпус Б»), so their words stand before them and nothing is glued to their end.
 */
export const addressLine = ({ postalCode, settlement, street, house, flat }: DeliveryAddress, t: Translate): string =>
  [
    postalCode,
    settlement,
    street,
    house && t('abonement.address.house', { house }),
    flat && t('abonement.address.flat', { flat }),
  ]
    .filter((part) => part !== '')
    .join(', ');
