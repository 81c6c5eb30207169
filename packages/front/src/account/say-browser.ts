import type { Browser } from '@jazylym/domain/access/browser';
import type { Translate } from '@jazylym/i18n/i18n';

/** A browser in words, as in «Firefox 128, Windows». */
export function sayBrowser({ name, version, system }: Browser, t: Translate): string {
  const browser = name === null ? t('access.own.unknownBrowser') : `${name} ${version ?? ''}`.trim();
  return system === null ? browser : `${browser}, ${system}`;
}
