import type { TakenAway } from '@jazylym/domain/abonement/abonement';
import type { Translate } from '../i18n.ts';

/** Who took a subscription away from the counter, as the counter names them: «№ 4 пошташы Серік Ахметов». */
export const nameWhoTook = ({ channel, number, name }: TakenAway['collector'], t: Translate): string =>
  t(`abonement.taken.who.${channel}`, { number, name });
