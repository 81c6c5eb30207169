import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import pg from 'pg';
import { todayOf } from '../clock.ts';
import type { SealKeys } from '../day/seal-keys.ts';
import type { Known } from '../organisation/known.ts';
import { foldAll } from '../report/fold.ts';
import { makeClerks, makeColleague, makeDemoAccounts } from './accounts.ts';
import { fillCampaign } from './campaign.ts';
import { publishDemoCatalogue } from './catalogues.ts';
import { campaignsAt } from './dates.ts';
import { beginDemoDraft } from './draft.ts';
import { handOver } from './handed-over-store.ts';
import { claimForDemo } from './marker-store.ts';
import { planFromLastYear } from './new-plan.ts';
import { openOffices } from './offices.ts';
import { type Reference, readReference } from './reference.ts';
import { insertReference } from './reference-store.ts';
import type { Regular } from './request.ts';
import { readTitles } from './titles.ts';

interface Options {
  /** The database as its owner. */
  ownerUrl: string;
  now: Date;
  /** What seals the days of the demonstration that are certified. */
  sealKeys: SealKeys;
  /** Told what is done, line by line. */
  say: (text: string) => void;
  /** What last year's whole campaign brought. */
  abonements?: number;
}

const ABONEMENTS = 20_000;
/** This year's campaign goes better than last year's: so many hundredths of it. */
const THIS_YEAR = 107;
/** A line of progress is said about every so many abonements. */
const STEP = 5_000;

/**
 * Loads the demonstration into an empty database: all of it or, where it is killed or fails on the way, nothing, for it is one
 * transaction. A database that holds anything else is left alone. Answers whether the database holds the demonstration.
 */
export async function loadDemo({ ownerUrl, now, sealKeys, say, abonements = ABONEMENTS }: Options): Promise<boolean> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    options: '-c TimeZone=UTC',
  });
  // A connection that is cut between two queries fails the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    const claim = await claimForDemo(client, now);
    if (claim) await fill(client, { now, sealKeys, say, abonements });
    await client.query(claim === true ? 'COMMIT' : 'ROLLBACK');
    if (claim) await client.query('ANALYZE');
    return claim !== null;
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  { now, sealKeys, say, abonements }: Required<Omit<Options, 'ownerUrl'>>,
): Promise<void> {
  say('loading the demonstration …');
  const reference = readReference();
  await insertReference(client, reference);
  say(`facilities ${reference.facilities.length} in ${reference.branches.length} branches`);

  const titles = readTitles();
  const { thisYear, lastYear } = campaignsAt(todayOf(now));
  const lastCatalogue = await publishDemoCatalogue(client, lastYear, titles, 'lastYear');
  const catalogue = await publishDemoCatalogue(client, thisYear, titles, 'thisYear');
  say(`catalogues ${lastYear.year} and ${thisYear.year}, ${titles.length} titles`);

  const accounts = await makeDemoAccounts(client, now);
  const clerks = await makeClerks(client, reference.facilities, accounts);
  const colleague = await makeColleague(client);
  const offices = await openOffices(client, { reference, clerks, activeFrom: lastYear.publishedOn, now });
  const [known, key] = [knownOf(reference), sealKeys.active()];
  const common = { order: AcceptanceOrder.parse({}), titles, reference, offices, known, key, now };
  const regulars = new Map<number, Regular[]>();
  const before = await fillCampaign(client, {
    ...common,
    regulars: new Map(),
    served: (facilityId, one) => regulars.set(facilityId, [...(regulars.get(facilityId) ?? []), one]),
    campaign: lastYear,
    catalogue: lastCatalogue,
    abonements,
    onProgress: inSteps(say, `abonements of ${lastYear.year}`),
  });
  const sofar = await fillCampaign(client, {
    ...common,
    regulars,
    served: () => undefined,
    campaign: thisYear,
    catalogue,
    abonements: Math.round((abonements * THIS_YEAR) / 100),
    onProgress: inSteps(say, `abonements of ${thisYear.year}`),
  });
  await beginDemoDraft(client, { ...common, campaign: thisYear, catalogue, colleague });
  await handOver(client, now);
  await foldAll(client);
  const planned = await planFromLastYear(client, {
    thisYear,
    lastYear,
    reference,
    titles,
    by: accounts.get('hq') ?? '',
  });
  say(`plan of ${thisYear.year}, ${planned} lines`);
  say(`abonements ${before + sofar}, ${before} of them last year's`);
}

/** What the server will know of the facilities, as far as a protocol names them. */
function knownOf({ branches, facilities }: Reference): Pick<Known, 'facility' | 'branches'> {
  const byId = new Map(facilities.map(({ facility }) => [facility.id, facility]));
  return { facility: (id) => byId.get(id), branches: () => branches };
}

/** Says every so often how many are stored. */
function inSteps(say: (text: string) => void, what: string): (stored: number) => void {
  let next = STEP;
  return (stored) => {
    if (stored < next) return;
    next = stored - (stored % STEP) + STEP;
    say(`${what}: ${stored}`);
  };
}
