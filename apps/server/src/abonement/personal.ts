import { hash } from 'node:crypto';
import type { DeliveryAddress, Subscriber } from '@jazylym/domain/abonement/abonement';

/** An individual's IIN or an organization's BIN; null where an individual gave none. */
export const identityNumberOf = (subscriber: Subscriber): string | null =>
  subscriber.kind === 'individual' ? subscriber.iin : subscriber.bin;

/**
 * What the journal says of the person: SHA-256(salt ‖ text), in hex. With the salt, kept beside the data, it proves what was
 * written; once both are erased it says nothing. The text is version 1 with the journal's version 1: never edited.
 */
export function personalDigest(salt: Buffer, subscriber: Subscriber, address: DeliveryAddress): string {
  const { kind, name, phone, language } = subscriber;
  const { postalCode, settlement, street, house, flat } = address;
  const text = [kind, name, identityNumberOf(subscriber), phone, language, postalCode, settlement, street, house, flat];
  return hash('sha256', Buffer.concat([salt, Buffer.from(JSON.stringify(text))]), 'hex');
}
