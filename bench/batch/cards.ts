import type { TypedCard } from '@jazylym/domain/abonement/card';
import { kazakhName } from '@jazylym/server/demo/names';
import { chanceOf, lotteryOf } from '@jazylym/server/demo/random';
import { newId } from '@jazylym/server/testing/request';
import type pg from 'pg';

/** What a card may subscribe to in a zone, with its price in tiyn; the first titles more often (Zipf). */
type Offer = { publicationIndex: string; months: number; zone: string; price: number; place: number };

const OFFERS = `SELECT e.publication_index AS "publicationIndex", r.months, r.zone, (r.publisher_tiyn + r.delivery_tiyn)::float8 AS price,
    e.position::float8 AS place
  FROM catalogue_entry e JOIN catalogue_row r USING (catalogue_id, publication_index)
  WHERE e.catalogue_id = (SELECT max(id) FROM catalogue) AND e.territory = '{}' AND r.months <= 6`;

const PLACE = `SELECT p.code AS "postalCode", p.zone FROM postal_place p WHERE p.facility_id = $1 ORDER BY p.code LIMIT 1`;

/** Where a batch is keyed in: whose cards, from which blank on. */
export type Bundle = { facilityId: number; first: number; count: number; takenOn: string };

/** Keys in delivery cards as a clerk does from good ones: every card is right, and its amount its price. */
export type Keyed = (bundle: Bundle) => Promise<{ cards: TypedCard[]; tenge: string }>;

/** Cards for any facility of the demonstration, starting in the third month of the year `year`. */
export async function keyedCards(owner: pg.Pool, year: number): Promise<Keyed> {
  const { rows } = await owner.query<Offer>(OFFERS);
  const draws = new Map(
    ['city', 'rayon'].map((zone) => [
      zone,
      lotteryOf(
        rows.filter((offer) => offer.zone === zone),
        ({ place }) => 1 / place,
      ),
    ]),
  );
  const chance = chanceOf(5);
  return async ({ facilityId, first, count, takenOn }) => {
    const { rows: places } = await owner.query<{ postalCode: string; zone: string }>(PLACE, [facilityId]);
    const draw = draws.get(places[0]?.zone ?? '');
    if (draw === undefined) throw new Error(`facility ${facilityId} delivers nowhere`);
    let sum = 0;
    const cards = Array.from({ length: count }, (_, place): TypedCard => {
      const { publicationIndex, months, price } = draw(chance);
      sum += price;
      return {
        ...{ id: newId(), abonementId: newId(), blank: String(first + place), takenOn, publicationIndex },
        ...{ startMonth: `03.${year}`, months: String(months), sets: '1', name: kazakhName(chance, place % 2 === 0) },
        ...{ postalCode: places[0]?.postalCode ?? '', settlement: '', street: 'Абай', house: String(1 + (place % 90)) },
        ...{ flat: String(1 + (place % 60)), amount: tenge(price) },
      };
    });
    return { cards, tenge: tenge(sum) };
  };
}

/** Tiyn as a clerk types them. */
const tenge = (amount: number): string => (amount / 100).toFixed(2).replace('.', ',');
