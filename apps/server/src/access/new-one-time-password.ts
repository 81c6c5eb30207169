import { randomBytes } from 'node:crypto';
import { ONE_TIME_PASSWORD_BYTES, oneTimePassword } from '@jazylym/domain/access/one-time-password';
import { hashPassword } from 'better-auth/crypto';

/** A password by chance, and what is stored of it. */
export async function newOneTimePassword(): Promise<{ password: string; hash: string }> {
  const password = oneTimePassword(randomBytes(ONE_TIME_PASSWORD_BYTES));
  return { password, hash: await hashPassword(password) };
}
