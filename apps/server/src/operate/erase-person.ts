import { CannotStart } from '@jazylym/db/cannot-start';
import { withConnection } from '@jazylym/db/connection';
import { parseNumber } from '@jazylym/domain/abonement/number';
import { eraseSubscriber } from '../abonement/erase-store.ts';
import { runCommand } from './command.ts';
import { prepareDatabase } from './prepare-database.ts';

/** `npm run person:erase NUMBER`: erases whoever subscribed with the acceptance of an abonement, lawfully and for good. */
await runCommand({ usage: 'npm run person:erase ABONEMENT_NUMBER' }, async (database, argument) => {
  const { ownerUrl } = database;
  if (ownerUrl === null)
    throw new CannotStart('a person is erased as the owner of the database: set DATABASE_OWNER_URL');
  const number = parseNumber(argument);
  if (number === null) throw new CannotStart(`${argument} is no number of an abonement: 050012-26-0-000123-1, say`);
  await prepareDatabase(database);
  const erased = await withConnection(ownerUrl, (client) => eraseSubscriber(client, number, new Date()));
  if (erased === null) throw new CannotStart(`there is no abonement ${argument}`);
  const { abonements, isNew } = erased;
  console.log(
    isNew
      ? `Erased the subscriber of ${argument}, on ${abonements} abonements of one acceptance; the journal says so.`
      : `The subscriber of ${argument} was erased before.`,
  );
  console.log(
    'Other acceptances of the same person are erased by their own numbers. Backups made before still hold the person.',
  );
});
