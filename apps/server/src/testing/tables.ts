import type { ImportAnswer } from '../organisation/table-import.ts';
import type { AccountName } from './accounts.ts';
import type { TestServer } from './server.ts';

/** Who sends a table's file, null for nobody, and how. */
export type Sent = { as?: AccountName | null; headers?: Record<string, string>; query?: string };

/** The ways of a table's file, into a server and out of it; an administrator's where nobody else is named. */
export function tablesOf(server: () => TestServer) {
  const address = (table: string, query: string) => `${server().url}/organisation/${table}.csv${query}`;
  const cookieOf = async (as: AccountName | null) => (as === null ? '' : await server().cookieOf(as));

  const send = async (
    table: string,
    file: string | Uint8Array<ArrayBuffer>,
    { as = 'admin', headers = {}, query = '' }: Sent = {},
  ) =>
    await fetch(address(table, query), {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: await cookieOf(as), ...headers },
      body: file,
    });
  const preview = async (table: string, file: string) => (await answerOf(await send(table, file))).answer;
  return {
    send,
    preview,
    /** Previews a file and stores what was previewed. */
    store: async (table: string, file: string): Promise<ImportAnswer> => {
      const seen = await preview(table, file);
      if (!seen.ok) return seen;
      return (await answerOf(await send(table, file, { query: `?seen=${seen.version}` }))).answer;
    },
    written: async (table: string, query = '') =>
      (await fetch(address(table, query), { headers: { cookie: await cookieOf('admin') } })).text(),
  };
}

/** The last line of the answer, and how many came before it. */
export async function answerOf(response: Response): Promise<{ answer: ImportAnswer; told: number }> {
  const lines = (await response.text()).trimEnd().split('\n');
  return { answer: JSON.parse(lines.at(-1) ?? 'null') as ImportAnswer, told: lines.length - 1 };
}
