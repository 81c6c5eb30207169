import type { FoundSubscriber } from '@jazylym/domain/abonement/found';
import type { Draft } from './draft.ts';

/** An organization usually pays by account, an individual pays cash. S7 */
export const ofKind = (kind: Draft['kind']): Pick<Draft, 'kind' | 'method'> => ({
  kind,
  method: kind === 'organization' ? 'account' : 'cash',
});

/** A subscriber who was found, as they were last written down; the lines of the draft are left as they are. */
export function takeSubscriber({ subscriber, address, subscriptions }: FoundSubscriber): Partial<Draft> {
  const { kind, name, phone, language } = subscriber;
  return {
    ...ofKind(kind),
    name,
    iin: subscriber.kind === 'individual' ? (subscriber.iin ?? '') : '',
    bin: subscriber.kind === 'organization' ? subscriber.bin : '',
    phone: phone ?? '',
    language,
    ...address,
    settlementOfCode: '',
    taken: subscriptions,
  };
}

/** A change of what is typed: with the name gone, so is what that subscriber had. */
export const typed = (patch: Partial<Draft>): Partial<Draft> => (patch.name === '' ? { ...patch, taken: [] } : patch);

/** The fields that say who subscribes, where to and what they had: what a found subscriber replaces. */
export function subscriberOf(draft: Draft): Partial<Draft> {
  const { kind, method, name, iin, bin, phone, language, taken } = draft;
  const { postalCode, settlement, settlementOfCode, street, house, flat } = draft;
  const address = { postalCode, settlement, settlementOfCode, street, house, flat };
  return { kind, method, name, iin, bin, phone, language, taken, ...address };
}
