import { stat } from 'node:fs/promises';
import { backupOf } from '@jazylym/db/backup/write';
import pg from 'pg';
import { backupPath, writeBackupFile } from './backup-file.ts';
import { runCommand, sayTable } from './command.ts';

/** `pnpm db:backup FILE_OR_FOLDER`: the whole database as it is at this moment, while the server goes on. */
await runCommand({ usage: 'pnpm db:backup FILE_OR_FOLDER' }, async (database, target) => {
  const now = new Date();
  const path = await backupPath(target, now);
  const client = new pg.Client({ connectionString: database.ownerUrl ?? database.appUrl });
  await client.connect();
  try {
    console.log(`Backing up ${database.name} …`);
    await writeBackupFile(path, backupOf(client, { madeAt: now, onTable: sayTable }));
  } finally {
    await client.end();
  }
  const { size } = await stat(path);
  console.log(`Backed up into ${path} (${(size / 1_000_000).toFixed(1)} MB). It holds personal data: keep it safe.`);
});
