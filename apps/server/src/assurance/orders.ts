import type { Accepted } from '@jazylym/domain/abonement/acceptance';
import type pg from 'pg';
import { openPublished } from '../catalogue/published.ts';
import { todayOf } from '../clock.ts';
import { serverOf } from '../demo/generate.ts';
import { chanceOf } from '../demo/random.ts';
import { readReference } from '../demo/reference.ts';
import { readTitles } from '../demo/titles.ts';

/** The next client's wish at a facility: a request that the rules accept today, and what they decide of it. */
export type Orders = (facilityId: number) => Accepted;

/** Clients of the demonstration's country, all at the counter, ever others: new ids each time, the rest repeatable by `seed`. */
export async function ordersOf(pool: pg.Pool, seed: number): Promise<Orders> {
  const { catalogues, order } = (await openPublished(pool, () => new Date())).current();
  const catalogue = catalogues.at(-1);
  if (catalogue === undefined) throw new Error('no catalogue is published');
  const season = {
    catalogue,
    order,
    weights: new Map(readTitles().map(({ index, weight }) => [index, weight])),
  };
  const serve = serverOf(readReference(), season, chanceOf(seed));
  return (facilityId) => {
    const now = new Date();
    const [served] = serve({ day: todayOf(now), facilityId, count: 1 }, { from: now.getTime(), to: now.getTime() + 1 });
    if (served === undefined) throw new Error('nobody came');
    const { accepted } = served;
    return { ...accepted, request: { ...accepted.request, channel: 'facility' } };
  };
}
