import type { Language } from '@jazylym/domain/organisation/organisation';

const names = (text: string): readonly string[] => text.split(' ');

/**
 * Month names, January first. Our own, because Chromium has no Kazakh locale data though it says that it does.
 * `alone` stands without a day, `dated` after one (Russian inflects), `short` fits a narrow grid.
 */
export const MONTH_NAMES: Record<Language, Record<'alone' | 'dated' | 'short', readonly string[]>> = {
  kk: {
    alone: names('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    dated: names('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    short: names('қаң ақп нау сәу мам мау шіл там қыр қаз қар жел'),
  },
  ru: {
    alone: names('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    dated: names('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    short: names('янв фев мар апр май июн июл авг сен окт ноя дек'),
  },
  en: {
    alone: names('January February March April May June July August September October November December'),
    dated: names('January February March April May June July August September October November December'),
    short: names('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
};
