import { setTimeout as wait } from 'node:timers/promises';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../router.ts';

/** A typed client as the front ends have it; `cookie` of `signIn`, nothing for nobody. */
export const clientOf = (url: string, cookie = '') =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] });
export type TestClient = ReturnType<typeof clientOf>;

/** The same for somebody who asks again where the server says that it cannot for the moment, as every counter does. */
export const patientClientOf = (url: string, cookie: string): TestClient =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/trpc`,
        headers: { cookie },
        fetch: (at, init) => askedPatiently(String(at), init as RequestInit),
      }),
    ],
  });

async function askedPatiently(url: string, init: RequestInit): Promise<Response> {
  for (;;) {
    const answer = await fetch(url, init);
    if (answer.status !== 503) return answer;
    await wait(30);
  }
}
