import { restoreBackup } from '@jazylym/db/backup/restore';
import { backupOf } from '@jazylym/db/backup/write';
import { CannotStart } from '@jazylym/db/cannot-start';
import { withConnection } from '@jazylym/db/connection';
import { runCommand, sayTable } from './command.ts';
import { placeOf } from './open-database.ts';
import { refuseUnreachable } from './prepare-database.ts';

/**
 * `npm run db:copy URL`: copies the database as it is at this moment into an empty one on another PostgreSQL, 15 to 18; URL names
 * the role that owns that one. Nothing that is accepted meanwhile comes along: stop the server first.
 */
await runCommand({ usage: 'npm run db:copy postgresql://OWNER:PASSWORD@HOST:PORT/DATABASE' }, async (database, url) => {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new CannotStart('the copy goes to a postgresql:// address');
  await refuseUnreachable('the target', url);
  console.log(`Copying ${database.name} to ${placeOf(url)} …`);
  await withConnection(database.ownerUrl ?? database.appUrl, async (client) => {
    const chunks = backupOf(client, { madeAt: new Date(), onTable: () => undefined });
    await restoreBackup(chunks, { ownerUrl: url, appRole: null, onTable: sayTable });
  });
  console.log('Copied: every table was read back there and holds what it holds here, row by row.');
  console.log(
    'Start the server with DATABASE_OWNER_URL and DATABASE_URL of that database: it gives the application its rights.',
  );
});
