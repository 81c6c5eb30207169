import { rotateSealKey } from '../day/seal-keys.ts';
import { readSettings } from '../env.ts';
import { complain } from './complain.ts';
import { sealKeysFolder } from './seal-keys-folder.ts';

/** `npm run seal:rotate`: from now on a new key seals, also in a server that runs. What the old one sealed stays valid. */
try {
  const folder = sealKeysFolder(readSettings(process.env));
  const { before, now } = rotateSealKey(folder);
  console.log(`The key ${now} seals from now on; what ${before} and others before it sealed stays valid.`);
  console.log(`Copy the folder anew, apart from the backups of the database: ${folder}`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
