import type { TypedCard } from '@jazylym/domain/abonement/card';
import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { ClientBase } from 'pg';
import { beginDraft, saveDraft } from '../abonement/batch-store.ts';
import { todayOf } from '../clock.ts';
import { type Clerk, SHYMKENT_12 } from './accounts.ts';
import { tengeOf } from './cards.ts';
import { collecting } from './collecting.ts';
import type { DemoCampaign } from './dates.ts';
import type { Office } from './offices.ts';
import { chanceOf } from './random.ts';
import type { Reference } from './reference.ts';
import { requestId } from './request-id.ts';
import type { Title } from './titles.ts';

interface DraftToBegin {
  campaign: DemoCampaign;
  catalogue: Catalogue;
  order: AcceptanceOrder;
  titles: readonly Title[];
  reference: Reference;
  offices: ReadonlyMap<number, Office>;
  /** Who keys it in. */
  colleague: Clerk;
  now: Date;
}

const CARDS = 6;
const SEED = 3;
/** The place in the register of whose cards they are. */
const BRINGER = 2;

/**
 * Leaves a bundle half keyed in at `aigerim`'s office, by a colleague: six cards, of which one says another amount than the catalogue
 * and one a month that nobody can read.
 */
export async function beginDemoDraft(client: ClientBase, demo: DraftToBegin): Promise<void> {
  const { campaign, reference, catalogue, order, titles, offices, colleague, now } = demo;
  const office = offices.get(SHYMKENT_12);
  const bringer = office?.collectors[BRINGER];
  if (office === undefined || bringer === undefined) throw new RangeError('nobody collects at Shymkent-12');
  const chance = chanceOf(SEED);
  const season = { catalogue, order, weights: new Map(titles.map(({ index, weight }) => [index, weight])) };
  const collect = collecting(client, { reference, season, chance, opensOn: campaign.opensOn });
  const [facilityId, instant] = [office.facility.id, now.getTime()];
  const handing = { office, day: todayOf(now), instant, bringer, cards: CARDS };
  await collect.prepare(handing, instant);
  const cards = collect.cardsOf(handing);
  const sum = cards.reduce((whole, { amount }) => whole + Number(amount.replace(',', '.')) * 100, 0);
  const id = requestId(instant, chance);
  const doing = { userId: colleague.userId, now };
  await beginDraft(client, { facilityId, id, collectorId: bringer.collector.id }, doing);
  const control = { count: String(CARDS), sum: tengeOf(Math.round(sum)) };
  const changed = cards.map((card, place) => ({ place, card: withSlip(card, place) }));
  await saveDraft(client, { facilityId, id, version: 0, control, changed, removed: [] }, doing);
}

/** The second card's amount has two digits exchanged with a round one; the fifth's month is none. */
function withSlip(card: TypedCard, place: number): TypedCard {
  if (place === 1) return { ...card, amount: tengeOf(Number(card.amount.replace(',', '.')) * 100 + 90_000) };
  return place === 4 ? { ...card, startMonth: '13' } : card;
}
