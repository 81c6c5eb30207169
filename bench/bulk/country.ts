import { inTransaction } from '@jazylym/db/transaction';
import { todayOf } from '@jazylym/server/clock';
import { makeClerks, makeDemoAccounts } from '@jazylym/server/demo/accounts';
import { publishDemoCatalogue } from '@jazylym/server/demo/catalogues';
import { campaignsAt } from '@jazylym/server/demo/dates';
import { readReference } from '@jazylym/server/demo/reference';
import { insertReference } from '@jazylym/server/demo/reference-store';
import { readTitles } from '@jazylym/server/demo/titles';
import pg from 'pg';

/** The demonstration's country on the eve of its campaigns: facilities, both catalogues, accounts and clerks, and nothing accepted yet. */
export async function loadCountry(ownerUrl: string, now: Date): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, options: '-c TimeZone=UTC' });
  try {
    await inTransaction(pool, async (client) => {
      const reference = readReference();
      await insertReference(client, reference);
      const { thisYear, lastYear } = campaignsAt(todayOf(now));
      await publishDemoCatalogue(client, lastYear, readTitles(), 'lastYear');
      await publishDemoCatalogue(client, thisYear, readTitles(), 'thisYear');
      await makeClerks(client, reference.facilities, await makeDemoAccounts(client, now));
    });
  } finally {
    await pool.end();
  }
}
