import { CannotStart } from '@jazylym/db/cannot-start';

/**
 * Tells whoever operates us on stderr, in one sentence, what ended a start or a command. Where it is none of ours the sentence is the
 * error's own, with its code; with `JAZYLYM_LOG=debug` its stack follows. `before` begins the sentence.
 */
export function complain(error: unknown, before = ''): void {
  console.error(`${before}${sentenceOf(error)}.`);
  if (process.env.JAZYLYM_LOG === 'debug' && !(error instanceof CannotStart)) console.error(error);
}

/** Tells whoever operates us on stderr what is not as it should be, though it ends nothing. A sentence without a full stop. */
export const warn = (sentence: string): void => console.error(`Warning: ${sentence}.`);

/** One line without a full stop: what happened and, for PostgreSQL's and the system's errors, the code. */
export function sentenceOf(error: unknown): string {
  // Where several addresses were tried, each has its own reason, and the whole has none.
  if (error instanceof AggregateError && error.message === '') return sentenceOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  const said = error.message.replaceAll(/\s+/g, ' ').replace(/\.$/, '').trim();
  if (error instanceof CannotStart || code === undefined || said.includes(String(code))) return said;
  return said === '' ? String(code) : `${said} (${code})`;
}
