import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../router.ts';

/** A typed client as the front ends have it; `cookie` of `signIn`, nothing for nobody. */
export const clientOf = (url: string, cookie = '') =>
  createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] });
export type TestClient = ReturnType<typeof clientOf>;
