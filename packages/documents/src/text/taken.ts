import type { Channel, TakenAway } from '@jazylym/domain/abonement/abonement';
import { dateOnPaper } from './date.ts';
import { both, type LabelName } from './words.ts';

const WHO: Record<Channel, LabelName> = { postman: 'postman', publicAgent: 'publicAgent', facility: 'outpost' };

/** The numbered blank of a collector's card, «бланк № 101». */
export const blankOnPaper = ({ blankNumber }: TakenAway): string => `${both('blank')} №\u00a0${blankNumber}`;

/** Who took the money away from the counter, when and on which blank: «пошташы / почтальон № 4 Серік Ахметов, 10.11.2026, бланк № 101». */
export const takenOnPaper = (taken: TakenAway): string => {
  const { channel, number, name } = taken.collector;
  return `${both(WHO[channel])} №\u00a0${number} ${name}, ${dateOnPaper(taken.takenOn)}, ${blankOnPaper(taken)}`;
};
