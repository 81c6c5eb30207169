import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { ClientBase } from 'pg';
import { todayOf } from '../clock.ts';
import type { ActiveKey } from '../day/seal-keys.ts';
import type { Known } from '../organisation/known.ts';
import { AKSUKENT, SHYMKENT_12 } from './accounts.ts';
import { bankOf } from './bank.ts';
import { collecting } from './collecting.ts';
import type { DemoCampaign } from './dates.ts';
import { endingDays } from './evening.ts';
import { serverOf } from './generate.ts';
import { hoursOf } from './hours.ts';
import type { Office } from './offices.ts';
import { type Batch, daysOf, dealOut, facilityLottery } from './plan.ts';
import { chanceOf } from './random.ts';
import type { Reference } from './reference.ts';
import type { Regular } from './request.ts';
import { type Scene, scenesAt } from './scenes.ts';
import { working } from './shift.ts';
import type { Title } from './titles.ts';

interface CampaignToFill {
  campaign: DemoCampaign;
  catalogue: Catalogue;
  order: AcceptanceOrder;
  titles: readonly Title[];
  reference: Reference;
  /** By facility. */
  offices: ReadonlyMap<number, Office>;
  known: Pick<Known, 'facility' | 'branches'>;
  /** The key that seals the days. */
  key: ActiveKey;
  now: Date;
  /** What the whole campaign brings; of a campaign still open, the part up to now is filled. */
  abonements: number;
  /** Clients of the campaign before, by facility, and who is told of this one's. */
  regulars: Map<number, Regular[]>;
  served: (facilityId: number, client: Regular) => void;
  /** Told how many are stored, day by day. */
  onProgress: (stored: number) => void;
}

/** Where the demonstration's operators work: each day brings them something. */
const ALWAYS = [SHYMKENT_12, AKSUKENT];
/** In the last days of a campaign that is over collectors settle what they owe. */
const SETTLING_DAYS = 14;

/**
 * Fills a campaign, facility by facility and day by day, through the doors that clerks use, within the caller's transaction: clients
 * at the counter, collectors' cards and money, and the certified protocol of every day but today's and those that wait. Answers how
 * many abonements. The same campaign gets the same every time.
 */
export async function fillCampaign(client: ClientBase, demo: CampaignToFill): Promise<number> {
  const { campaign, catalogue, order, titles, reference, offices, known, key, now } = demo;
  const chance = chanceOf(campaign.year);
  const weights = new Map(titles.map(({ index, weight }) => [index, weight]));
  const season = { catalogue, order, weights, regulars: demo.regulars, served: demo.served };
  const work = working(client, {
    serve: serverOf(reference, season, chance),
    bank: bankOf(chanceOf(campaign.year)),
    collect: collecting(client, { reference, season, chance, opensOn: campaign.opensOn }),
    endDay: endingDays(client, { known, key, chance }),
    chance,
  });
  const draw = facilityLottery(reference.regions, reference.facilities);
  const today = todayOf(now);
  const isOver = campaign.closesOn < today;
  const scenesOf = scenesAt(today, reference.branches, reference.facilities);
  const worked = new Set<number>();
  let stored = 0;
  for (const ofDay of daysOf(campaign, today, demo.abonements)) {
    const scenes = isOver ? new Map<number, Scene>() : scenesOf(ofDay.day);
    const isSettling = isOver && ofDay.day > addDays(campaign.closesOn, -SETTLING_DAYS);
    for (const { facilityId, day, count } of withScenes(
      dealOut(ofDay, draw, { chance, always: ALWAYS }),
      ofDay.day,
      scenes,
    )) {
      const office = offices.get(facilityId);
      if (office === undefined) throw new RangeError(`no counter at ${facilityId}`);
      const settles = isSettling || !worked.has(facilityId);
      worked.add(facilityId);
      const [scene, hours] = [scenes.get(facilityId), hoursOf(day, today, now)];
      stored += await work({ office, day, count, scene, hours, settles, isToday: day === today });
    }
    demo.onProgress(stored);
  }
  return stored;
}

/** The day's batches, with those facilities that only a scene asks for. */
function withScenes(batches: readonly Batch[], day: CalendarDate, scenes: ReadonlyMap<number, Scene>): Batch[] {
  const dealt = new Set(batches.map(({ facilityId }) => facilityId));
  const asked = [...scenes.keys()].filter((facilityId) => !dealt.has(facilityId));
  return [...batches, ...asked.map((facilityId) => ({ day, facilityId, count: 0 }))];
}
