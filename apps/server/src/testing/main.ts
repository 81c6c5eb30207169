import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A `main.ts` in a process of its own, and all that it has said. */
export interface Main {
  pid: number | undefined;
  /** What it said on stdout so far. */
  said(): string;
  /** Resolves when it has said such a thing; throws when it ends before, with its words. */
  hears(text: RegExp): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): void;
  /** Its end: the exit code and the lines of stderr. */
  ended: Promise<{ code: number | null; complaints: string[] }>;
}

/** Starts `main.ts` with these settings and no others but keys of its own. */
export function startMain(settings: Record<string, string>): Main {
  const { PATH, HOME } = process.env;
  const JAZYLYM_SEAL_KEYS = settings.JAZYLYM_SEAL_KEYS ?? mkdtempSync(join(tmpdir(), 'jazylym-seal-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts')], {
    env: { PATH, HOME, PORT: '0', ...settings, JAZYLYM_SEAL_KEYS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    complaints: complained.split('\n').filter((line) => line !== ''),
  }));
  const hears = async (text: RegExp): Promise<RegExpMatchArray> => {
    for (;;) {
      const heard = said.match(text);
      if (heard !== null) return heard;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${said}${complained}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    }
  };
  return { pid: child.pid, said: () => said, hears, kill: (signal) => void child.kill(signal), ended };
}
