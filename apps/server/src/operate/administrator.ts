import { CannotStart } from '@jazylym/db/cannot-start';
import { UserName } from '@jazylym/domain/access/account';
import { readmitAdministrator } from './administrator-store.ts';
import { runCommand } from './command.ts';
import { prepareDatabase } from './prepare-database.ts';

/** `npm run access:administrator NAME`: the way back in where no administrator can sign in, for whoever has the server's machine. */
await runCommand({ usage: 'npm run access:administrator NAME' }, async (database, argument) => {
  const { ownerUrl } = database;
  if (ownerUrl === null)
    throw new CannotStart('an administrator is let in as the owner of the database: set DATABASE_OWNER_URL');
  const name = UserName.safeParse(argument);
  if (!name.success) throw new CannotStart(`${argument} is no user name: 2 to 30 Latin letters, digits, _ and .`);
  await prepareDatabase(database);
  const password = await readmitAdministrator(ownerUrl, name.data, new Date());
  if (password === null)
    throw new CannotStart(`${name.data} is the name of an account that is no administrator's: say another name`);
  console.log(`Administrator: ${name.data}, one-time password ${password}`);
  console.log('It lets in for a week, and is changed at the first sign-in.');
});
