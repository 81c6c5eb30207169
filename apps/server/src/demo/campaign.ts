import type { Actor } from '@jazylym/domain/access/role';
import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { ClientBase } from 'pg';
import { payInvoice } from '../abonement/afterwards-store.ts';
import { digestOf } from '../abonement/digest.ts';
import { registerAcceptances } from '../abonement/store.ts';
import { todayOf } from '../clock.ts';
import { AKSUKENT, SHYMKENT_12 } from './accounts.ts';
import { bankOf } from './bank.ts';
import type { DemoCampaign } from './dates.ts';
import { type Served, serverOf } from './generate.ts';
import { hoursOf } from './hours.ts';
import { type Batch, daysOf, dealOut, facilityLottery } from './plan.ts';
import { chanceOf } from './random.ts';
import type { Reference } from './reference.ts';
import type { Title } from './titles.ts';

interface CampaignToFill {
  campaign: DemoCampaign;
  catalogue: Catalogue;
  order: AcceptanceOrder;
  titles: readonly Title[];
  reference: Reference;
  /** The clerk's account by facility. */
  clerks: ReadonlyMap<number, string>;
  now: Date;
  /** What the whole campaign brings; of a campaign still open, the part up to now is filled. */
  abonements: number;
  /** Told how many are stored, day by day. */
  onProgress: (stored: number) => void;
}

/** Where the demonstration's operators work: each day brings them something. */
const ALWAYS = [SHYMKENT_12, AKSUKENT];

/**
 * Fills a campaign with clients, day by day, through the one door for acceptances, within the caller's transaction; answers
 * how many abonements. The same campaign gets the same clients every time.
 */
export async function fillCampaign(client: ClientBase, demo: CampaignToFill): Promise<number> {
  const { campaign, catalogue, order, titles, reference, now } = demo;
  const chance = chanceOf(campaign.year);
  const weights = new Map(titles.map(({ index, weight }) => [index, weight]));
  const serve = serverOf(reference, { catalogue, order, weights }, chance);
  const draw = facilityLottery(reference.regions, reference.facilities);
  const registering = registrar(client, demo);
  const today = todayOf(now);
  let stored = 0;
  for (const day of daysOf(campaign, today, demo.abonements)) {
    const batches = dealOut(day, draw, { chance, always: ALWAYS });
    for (const batch of batches) await registering(batch, serve(batch, hoursOf(batch.day, today, now)));
    stored += day.count;
    demo.onProgress(stored);
  }
  return stored;
}

/** Registers a facility's batch at the time of its last client, and before it what came in for the facility's older invoices. */
function registrar(client: ClientBase, { reference, clerks, campaign }: CampaignToFill) {
  const byId = new Map(reference.facilities.map(({ facility }) => [facility.id, facility]));
  const bank = bankOf(chanceOf(campaign.year));
  return async ({ facilityId, day }: Batch, served: readonly Served[]): Promise<void> => {
    const facility = byId.get(facilityId);
    const userId = clerks.get(facilityId);
    if (facility === undefined || userId === undefined) throw new RangeError(`no facility or clerk ${facilityId}`);
    const from = new Date(served[0]?.instant ?? 0);
    for (const paid of bank.comesIn(facilityId, day)) await payInvoice(client, paid, { userId, now: from });
    const rows = served.map(({ accepted }) => ({ accepted, digest: digestOf(accepted.request) }));
    await registerAcceptances(client, {
      facility,
      actor: clerk(userId, facilityId),
      now: new Date(served.at(-1)?.instant ?? 0),
      rows,
    });
    for (const { accepted } of served) bank.expects(accepted, day);
  };
}

const clerk = (userId: string, facilityId: number): Actor => ({
  userId,
  userName: userId,
  displayName: userId,
  role: 'operator',
  facilityId,
  branchCode: null,
  publisherId: null,
});
