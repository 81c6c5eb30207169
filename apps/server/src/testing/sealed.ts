import { randomUUID } from 'node:crypto';
import { canonicalContent } from '@jazylym/domain/day/canonical';
import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import { ProtocolContent } from '@jazylym/domain/day/certify';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { factsOf, rowOf } from '@jazylym/domain/testing/day';
import { day } from '@jazylym/domain/testing/trade';
import type { Pool } from 'pg';
import { contentDigest, makeSeal, sealFacts } from '../day/seal.ts';
import type { SealKeys } from '../day/seal-keys.ts';
import { CITY_FACILITY } from './reference.ts';

/** A certified protocol of the city facility with two abonements, 1 500 tenge short. */
export function sealedContent(businessDate: string): ProtocolContent {
  const names = { kk: 'Шымкент <бас> пошта', ru: 'Главпочтамт «Шымкент»', en: 'Shymkent & around' };
  const facts = factsOf([rowOf(1), rowOf(2)]);
  const facility = { id: CITY_FACILITY, code: '160000', names };
  const protocol = extendedProtocol({ ...facts, facility, businessDate: day(businessDate) });
  return ProtocolContent.parse({
    ...{ version: 1, number: '160000-26-P-0042-7', protocol, since: 0, reason: 'Иванов тапсырмады' },
    count: { cash: Array.from({ length: 14 }, () => 1), cards: { by: 'total', count: 2 }, left: 0 },
    cash: { counted: 38_861_00, difference: -1_500_00 },
    cards: { counted: 2, difference: 0, missing: [], foreign: [] },
    certifiedAt: '2026-11-23T13:05:09.123Z',
    operator: { userId: 'u1', name: 'Айгерім Серікқызы' },
    head: { userId: 'u2', name: 'Гүлнар Сапарова' },
  });
}

/** Stores a protocol as certification does, as the owner; answers its seal as it is printed. */
export async function storeSealed(owner: Pool, keys: SealKeys, content: ProtocolContent): Promise<string> {
  const text = canonicalContent(content);
  const follows = { journalSequence: 7, journalHash: contentDigest('the journal'), previousSeal: null };
  const key = keys.active();
  const seal = makeSeal(key, sealFacts({ content, text, ...follows }));
  const { protocol, operator, head, cash, cards, reason, certifiedAt } = content;
  await owner.query(
    `INSERT INTO protocol (facility_id, business_date, id, number_year, number_sequence, content, digest, abonements, total_tiyn,
       left_tiyn, cash_difference, cards_difference, cards_wrong, reason, certified_at, operator_id, head_id, journal_sequence,
       journal_hash, key_id, seal)
     VALUES ($1, $2, $3, 2026, 42, $4, $5, $6, $7, 0, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[protocol.facility.id, protocol.businessDate, randomUUID(), text, contentDigest(text)],
      ...[protocol.total.abonements, protocol.total.total, cash.difference, cards.difference, cardsWrong(cards)],
      ...[
        reason,
        certifiedAt,
        operator.userId,
        head?.userId ?? null,
        follows.journalSequence,
        follows.journalHash,
        key.keyId,
        seal,
      ],
    ],
  );
  return seal.toString('base64url');
}
