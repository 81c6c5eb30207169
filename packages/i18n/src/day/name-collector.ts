import type { NamedCollector } from '@jazylym/domain/day/protocol';
import type { Translate } from '../i18n.ts';

/** Who a collector is, as a sentence names them: «№ 4 пошташы Серік Ахметов». */
export const nameCollector = ({ channel, number, name }: NamedCollector, t: Translate): string =>
  t(`day.sheet.who.${channel}`, { number, name });
