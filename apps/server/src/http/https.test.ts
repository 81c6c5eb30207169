import { expect, test } from 'vitest';
import { clientOf } from '../testing/client.ts';
import { startTestServer } from '../testing/server.ts';

test('behind an https proxy cookies are secure, and the public address is our own origin', async () => {
  const server = await startTestServer({ publicUrl: 'https://post.example', trustProxy: true });
  try {
    const signIn = (origin: string) =>
      fetch(`${server.url}/auth/sign-in/username`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ username: 'hq', password: 'jazylym-test' }),
      });
    expect((await signIn('https://post.example.evil.example')).status).toBe(403);
    expect((await signIn('http://post.example')).status).toBe(403);
    const [cookie = ''] = (await signIn('https://post.example')).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-jazylym\.session_token=[^;]+;.*; HttpOnly; Secure; SameSite=Lax$/);
    const session = cookie.split(';', 1)[0];
    expect(await clientOf(server.url, session).access.me.query()).toMatchObject({ actor: { userName: 'hq' } });
    const page = await fetch(`${server.url}/`, { redirect: 'manual' });
    expect(page.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  } finally {
    await server.close();
  }
});
