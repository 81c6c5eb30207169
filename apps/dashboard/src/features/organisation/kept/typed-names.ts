import type { Names } from '@jazylym/domain/organisation/organisation';
import type { Typed } from './use-entry-form.ts';

/** A name's three fields; empty where there is none yet. */
export const namesToTyped = (of: string, names: Names | null | undefined): Record<string, string> => ({
  [`${of}.kk`]: names?.kk ?? '',
  [`${of}.ru`]: names?.ru ?? '',
  [`${of}.en`]: names?.en ?? '',
});

/** The name that three fields say; a language left empty is said as in Kazakh, and that can be read where it is saved. */
export function namesOfTyped(of: string, typed: Typed): Names {
  const kk = typed[`${of}.kk`] ?? '';
  const said = (language: 'ru' | 'en') => {
    const text = typed[`${of}.${language}`] ?? '';
    return text.trim() === '' ? kk : text;
  };
  return { kk, ru: said('ru'), en: said('en') };
}

/** An empty field as nothing. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;
