import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { ClientBase } from 'pg';
import { publishCatalogue } from '../catalogue/publish-store.ts';
import { loadCatalogue } from '../catalogue/store.ts';
import type { DemoCampaign } from './dates.ts';
import { entriesOf } from './entries.ts';
import type { Title } from './titles.ts';

const CAMPAIGN = 'INSERT INTO campaign (year, opens_on, closes_on) VALUES ($1, $2, $3)';

/** Publishes a campaign's catalogue through the same door as an import, and answers it as the server will read it. */
export async function publishDemoCatalogue(
  client: ClientBase,
  campaign: DemoCampaign,
  titles: readonly Title[],
  edition: 'thisYear' | 'lastYear',
): Promise<Catalogue> {
  const { year, opensOn, closesOn, publishedOn, firstStartMonth, lastStartMonth } = campaign;
  await client.query(CAMPAIGN, [year, opensOn, closesOn]);
  const entries = entriesOf(titles, edition);
  const publishedAt = noonOf(publishedOn);
  const { id } = await publishCatalogue(client, { year, firstStartMonth, lastStartMonth, publishedAt, entries });
  return loadCatalogue(client, id);
}

/** Noon in Kazakhstan. */
const noonOf = (day: CalendarDate): Date => new Date(`${day}T07:00:00Z`);
