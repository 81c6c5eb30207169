import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { yearOf } from '@jazylym/domain/calendar/month';
import { canonicalContent } from '@jazylym/domain/day/canonical';
import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { formatProtocolNumber } from '@jazylym/domain/day/protocol-number';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import type { Head, Transaction } from './head-store.ts';
import { tell } from './notice-store.ts';
import { type Certifying, latestSeal, type StoredProtocol, shutDay, storeProtocol } from './protocol-store.ts';
import type { Reconciled } from './reconcile.ts';
import { contentDigest, makeSeal, sealFacts } from './seal.ts';
import type { ActiveKey } from './seal-keys.ts';

/** Who signs a protocol: the operator and, where the facility asks for two, its head. */
export type Signers = { operator: Signer; head: Signer | null };
type Signer = { userId: string; name: string };

/** A day that may be certified: all of it was decided. `id` names the certification. */
export type Sealing = {
  id: string;
  businessDate: CalendarDate;
  reason: string;
  facility: FacilityEntry;
  head: Head;
  key: ActiveKey;
  day: Pick<Reconciled, 'protocol' | 'kept' | 'reconciliation'>;
  signers: Signers;
  now: Date;
};

/** Numbers, journals, seals and stores a day's protocol, and tells of a difference, in the transaction that holds the facility's head. */
export async function sealDay(client: Transaction, sealing: Sealing): Promise<StoredProtocol> {
  const { numberYear, numberSequence } = nextNumber(sealing);
  const { code: facilityCode } = sealing.facility;
  const number = formatProtocolNumber({ facilityCode, year: numberYear, sequence: numberSequence });
  const content = contentOf(sealing, number);
  const sealed = await seal(client, sealing, { content, numberYear, numberSequence });
  await tellDifference(client, sealing, content);
  return sealed;
}

/** Protocols are numbered without a gap through a year of days. */
function nextNumber({ head, businessDate }: Sealing): Pick<Certifying, 'numberYear' | 'numberSequence'> {
  const numberYear = yearOf(businessDate);
  return { numberYear, numberSequence: numberYear === head.protocolYear ? head.lastProtocol + 1 : 1 };
}

function contentOf({ day, signers, reason, now }: Sealing, number: string): ProtocolContent {
  const { protocol, kept, reconciliation } = day;
  const { cash, cards } = reconciliation;
  if (cash.counted === null || cash.difference === null || cards.counted === null || cards.difference === null)
    throw new Error('a day is certified that was not counted');
  const { ticked: _ticked, ...count } = kept.count;
  return {
    ...{ version: 1, number, protocol, count, since: cash.since, reason, ...signers },
    cash: { counted: cash.counted, difference: cash.difference },
    cards: { counted: cards.counted, difference: cards.difference, missing: cards.missing, foreign: cards.foreign },
    certifiedAt: now.toISOString(),
  };
}

type Numbered = { content: ProtocolContent } & Pick<Certifying, 'numberYear' | 'numberSequence'>;

/** Journals, seals and stores the protocol. */
async function seal(client: Transaction, sealing: Sealing, numbered: Numbered): Promise<StoredProtocol> {
  const { id, businessDate, key, now } = sealing;
  const { content, numberYear, numberSequence } = numbered;
  const facilityId = sealing.facility.id;
  const text = canonicalContent(content);
  const digest = contentDigest(text);
  const previousSeal = await latestSeal(client, facilityId);
  const certifying: Certifying = {
    ...{ facilityId, businessDate, id, numberYear, numberSequence, digest, now },
    operatorId: content.operator.userId,
    headId: content.head?.userId ?? null,
  };
  const unsealed = { content, text, previousSeal, ...(await shutDay(client, certifying)) };
  const sealed = { ...unsealed, keyId: key.keyId, seal: makeSeal(key, sealFacts(unsealed)) };
  await storeProtocol(client, certifying, sealed);
  return { ...sealed, id, digest, numberYear, numberSequence, certifiedAt: now };
}

/** A difference goes up to the head and to those above. */
async function tellDifference(
  client: Transaction,
  { id, facility, signers, businessDate, now }: Sealing,
  content: ProtocolContent,
): Promise<void> {
  const [cash, cards] = [content.cash.difference, content.cards.difference];
  const wrong = cardsWrong(content.cards);
  if (cash === 0 && wrong === 0) return;
  await tell(client, {
    ...{ document: id, facilityId: facility.id, branchCode: facility.branchCode, userId: signers.operator.userId, now },
    content: {
      ...{ kind: 'difference', businessDate, protocol: content.number, reason: content.reason },
      ...{ cash, cards, cardsWrong: wrong },
    },
    to: { facility: true, above: true },
  });
}
