import { readSettings } from '../env.ts';
import { complain } from './complain.ts';
import { rotateKeys } from './open-keys.ts';

/** `npm run seal:rotate`: from now on a new key seals, also in a server that runs. What the old one sealed stays valid. */
try {
  const { before, now, folder } = rotateKeys(readSettings(process.env));
  console.log(`The key ${now} seals from now on.`);
  if (before !== null)
    console.log(`What ${before} and others before it sealed stays valid while their public keys are here.`);
  console.log(`Copy the folder anew, apart from the backups of the database: ${folder}`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
