import { PASSWORD } from './accounts.ts';

/** Signs in over HTTP and answers the `Cookie` header of the session. Throws when refused. */
export async function signIn(url: string, username: string, password: string = PASSWORD): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${username} answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
