import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';

/** An amount in tenge as a clerk types it («4000», «4 000,50») in tiyn; null for anything else. No float touches it. */
export function parseTenge(text: string): Tiyn | null {
  const parts = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s/g, ''));
  if (!parts) return null;
  return tiyn(Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')));
}
