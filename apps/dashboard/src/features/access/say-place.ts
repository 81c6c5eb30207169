import type { Language, Names } from '@jazylym/domain/organisation/organisation';

interface Placed {
  facility: { code: string; names: Names } | null;
  branch: { code: string; names: Names } | null;
  publisher: { name: string } | null;
}

/** Where an account holds, in words: «160012 Шымкент-12», a branch, a publisher; empty for one that holds everywhere. */
export function sayPlace({ facility, branch, publisher }: Placed, language: Language): string {
  if (facility !== null) return `${facility.code} ${facility.names[language]}`;
  return branch?.names[language] ?? publisher?.name ?? '';
}
