import { appRouter } from '../router.ts';

export type Answer = { status: number; text: string };

/** The paths of all procedures there are, as the router has them. */
export const procedurePaths = (): string[] => Object.keys(appRouter._def.procedures).sort();

/** What a procedure is: `query` or `mutation`, and whom it declares to be for. */
export function procedureAt(path: string): { type: string; action: string | undefined } {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { type: string; meta?: { action?: string } } } | undefined
  >;
  const found = procedures[path];
  if (found === undefined) throw new Error(`no procedure ${path}`);
  return { type: found._def.type, action: found._def.meta?.action };
}

/** Calls a procedure over HTTP with any input; answers status and the very text. */
export async function call(url: string, path: string, at: { input?: unknown; cookie?: string }): Promise<Answer> {
  const { input, cookie = '' } = at;
  const isQuery = procedureAt(path).type === 'query';
  const query = isQuery && input !== undefined ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const answer = await fetch(`${url}/trpc/${path}${query}`, {
    method: isQuery ? 'GET' : 'POST',
    headers: { cookie, ...(isQuery ? {} : { 'content-type': 'application/json' }) },
    ...(isQuery ? {} : { body: JSON.stringify(input ?? null) }),
  });
  return { status: answer.status, text: await answer.text() };
}
