import { stat } from 'node:fs/promises';
import { backupOf } from '@jazylym/db/backup/write';
import { withConnection } from '@jazylym/db/connection';
import { backupPath, writeBackupFile } from './backup-file.ts';
import { runCommand, sayTable } from './command.ts';

/** `npm run db:backup FILE_OR_FOLDER`: the whole database as it is at this moment, while the server goes on. */
await runCommand({ usage: 'npm run db:backup FILE_OR_FOLDER' }, async (database, target) => {
  const now = new Date();
  const path = await backupPath(target, now);
  console.log(`Backing up ${database.name} …`);
  await withConnection(database.ownerUrl ?? database.appUrl, (client) =>
    writeBackupFile(path, backupOf(client, { madeAt: now, onTable: sayTable })),
  );
  const { size } = await stat(path);
  console.log(`Backed up into ${path} (${(size / 1_000_000).toFixed(1)} MB). It holds personal data: keep it safe.`);
});
