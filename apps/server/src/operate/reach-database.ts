import { dataFolder } from '@jazylym/db/embedded/data-folder';
import { runningEmbedded } from '@jazylym/db/embedded/running';
import type { Settings } from '../env.ts';
import { CHECKOUT, type OpenDatabase, openDatabase } from './open-database.ts';

/**
 * The database for a command that works beside a running server, or without one: what the settings name, else the built-in
 * PostgreSQL as it runs, else started for as long as the command takes. Throws CannotStart.
 */
export async function reachDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.database !== null) return await openDatabase({ settings });
  const folder = dataFolder({ checkout: CHECKOUT, told: settings.dataFolder });
  const running = await runningEmbedded(folder);
  if (running === null) return await openDatabase({ settings });
  const { appUrl, ownerUrl } = running;
  return { appUrl, ownerUrl, name: `built-in PostgreSQL in ${folder}`, close: async () => undefined };
}
