import { restoreBackup } from '@jazylym/db/backup/restore';
import { CannotStart } from '@jazylym/db/cannot-start';
import { readBackupFile } from './backup-file.ts';
import { runCommand, sayTable } from './command.ts';
import { roleOf } from './open-database.ts';

/** `npm run db:restore FILE`: fills an empty database with a backup: all of it, recounted, or nothing. */
await runCommand({ usage: 'npm run db:restore FILE' }, async (database, path) => {
  const { ownerUrl, appUrl, name } = database;
  if (ownerUrl === null)
    throw new CannotStart('a backup is restored as the owner of the database: set DATABASE_OWNER_URL');
  console.log(`Restoring into ${name} …`);
  await restoreBackup(readBackupFile(path), { ownerUrl, appRole: roleOf(appUrl), onTable: sayTable });
  console.log('Restored: every table was read back and holds what the backup says, row by row.');
});
