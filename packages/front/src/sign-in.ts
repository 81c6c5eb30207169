import { announceSessionChange } from './session-change.ts';

/** Why a sign-in failed: `wrongPassword` also for an unknown user; in how many minutes one may try again, where that is said. */
export type SignInProblem =
  | { reason: 'wrongPassword' | 'offline' }
  | { reason: 'tooManyAttempts'; minutes: number | null };

/** Signs in; null when it succeeded. The server's cookie is the session. */
export async function signIn(credentials: { userName: string; password: string }): Promise<SignInProblem | null> {
  const { userName: username, password } = credentials;
  const answer = await post('/auth/sign-in/username', { username, password });
  if (answer === null || answer.status >= 500) return { reason: 'offline' };
  if (answer.ok) {
    announceSessionChange();
    return null;
  }
  return answer.status === 429
    ? { reason: 'tooManyAttempts', minutes: minutesOf(answer.headers.get('retry-after')) }
    : { reason: 'wrongPassword' };
}

/** Whole minutes of a `Retry-After` in seconds, rounded up: who comes then is let in. */
function minutesOf(seconds: string | null): number | null {
  const minutes = Math.ceil(Number(seconds) / 60);
  return minutes > 0 ? minutes : null;
}

/** Signs out; false when the server could not be told. */
export async function signOut(): Promise<boolean> {
  const isOut = (await post('/auth/sign-out', {}))?.ok ?? false;
  if (isOut) announceSessionChange();
  return isOut;
}

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    const headers = { 'content-type': 'application/json' };
    return await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}
