import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import type { AcceptAnswer } from '../abonement/accept.ts';

/** What a counter does between two attempts, in milliseconds. */
const PAUSE = 30;
/** Without an answer for so long the reply counts as lost, in milliseconds. */
const PATIENCE = 10_000;

/** `lost`: no answer came, or one that says to try again. The acceptance may be stored or not. */
export type Reply = AcceptAnswer | 'lost';

/** Sends one request over HTTP, once. Throws on an answer that no server in good order gives. */
export async function ask(url: string, cookie: string, request: AcceptAbonements): Promise<Reply> {
  let status: number;
  let text: string;
  try {
    const answer = await fetch(`${url}/trpc/abonement.accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PATIENCE),
    });
    status = answer.status;
    text = await answer.text();
  } catch {
    return 'lost';
  }
  if (status === 503) return 'lost';
  if (status !== 200) throw new Error(`abonement.accept answered ${status}: ${text.slice(0, 500)}`);
  return (JSON.parse(text) as { result: { data: AcceptAnswer } }).result.data;
}

/** Asks until there is an answer, always under the same id. */
export async function askUntilAnswered(url: string, cookie: string, request: AcceptAbonements): Promise<AcceptAnswer> {
  for (;;) {
    const reply = await ask(url, cookie, request);
    if (reply !== 'lost') return reply;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
