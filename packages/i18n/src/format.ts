import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { todayIn } from '@jazylym/domain/calendar/today';
import type { Tiyn } from '@jazylym/domain/money/tiyn';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { MONTH_NAMES } from './months.ts';

/** Between groups of three digits: narrow, and a line never breaks there. */
const GROUP_SPACE = '\u202f';
/** Between a number and its unit: a line never breaks there. */
const UNIT_SPACE = '\u00a0';
const MINUS = '\u2212';

const decimalSign = (language: Language): string => (language === 'en' ? '.' : ',');

/** A number with thin-space groups and at most `digits` decimals (default 0), rounded half away from zero: «12 345,6». */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP_SPACE);
  const text = fraction === undefined ? grouped : `${grouped}${decimalSign(language)}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** Money in tiyn as tenge: «3 775 ₸»; tiyn are shown only where there are any: «3 775,50 ₸». */
export function formatMoney(amount: Tiyn | number, language: Language): string {
  return `${formatNumber(amount / 100, language, amount % 100 === 0 ? 0 : 2)}${UNIT_SPACE}₸`;
}

/** A share of one as per cent, without decimals: 0.256 → «26 %». */
export function formatPercent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)}${language === 'en' ? '' : UNIT_SPACE}%`;
}

const SCALES: Record<Language, readonly [thousand: string, million: string, billion: string]> = {
  kk: ['мың', 'млн', 'млрд'],
  ru: ['тыс.', 'млн', 'млрд'],
  en: ['k', 'M', 'bn'],
};

/** A big number in little room, for axes and labels: 1 234 567 → «1,2 млн». Below 10 000 it is written out. */
export function formatCompact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 10_000) return formatNumber(value, language);
  const [thousand, million, billion] = SCALES[language];
  const [divisor, unit] = size < 999_500 ? [1e3, thousand] : size < 999_500_000 ? [1e6, million] : [1e9, billion];
  const scaled = value / divisor;
  const digits = Math.abs(scaled) < 99.95 && scaled % 1 !== 0 ? 1 : 0;
  return `${formatNumber(scaled, language, digits)}${UNIT_SPACE}${unit}`;
}

const partsOf = (date: CalendarDate | Month): { year: string; month: number; day: number } => {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return { year, month: Number(month) - 1, day: Number(day) };
};

/** A day in words: «2027 ж. 15 қаңтар», «15 января 2027 г.», «15 January 2027». */
export function formatDate(date: CalendarDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  const name = MONTH_NAMES[language].dated[month];
  if (language === 'kk') return `${year}${UNIT_SPACE}ж. ${day}${UNIT_SPACE}${name}`;
  return `${day}${UNIT_SPACE}${name} ${year}${language === 'ru' ? `${UNIT_SPACE}г.` : ''}`;
}

/** A period in words: «10 октября 2026 г. – 20 декабря 2026 г.», one date for one day. */
export const formatPeriod = ({ from, to }: Record<'from' | 'to', CalendarDate>, language: Language): string =>
  from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;

/** A day in figures: «15.01.2027», and «15 Jan 2027» in English, where figures alone are ambiguous. */
export function formatShortDate(date: CalendarDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (language === 'en') return [day, MONTH_NAMES.en.short[month], year].join(UNIT_SPACE);
  return date.split('-').reverse().join('.');
}

/** A day of a known year in words: «10 қараша», «10 ноября», «10 November». */
export function formatDay(date: CalendarDate, language: Language): string {
  const { month, day } = partsOf(date);
  return `${day}${UNIT_SPACE}${MONTH_NAMES[language].dated[month]}`;
}

/** A day of a known year, for axes: «15 қаң», «15 янв», «15 Jan». */
export function formatDayOfMonth(date: CalendarDate, language: Language): string {
  const { month, day } = partsOf(date);
  return `${day}${UNIT_SPACE}${MONTH_NAMES[language].short[month]}`;
}

/** A month: «қаңтар 2027», «январь 2027», «January 2027». */
export function formatMonth(month: Month, language: Language): string {
  const { year, month: index } = partsOf(month);
  return `${MONTH_NAMES[language].alone[index]}${UNIT_SPACE}${year}`;
}

/** The clocks of time zones: to make one costs a hundred times what it takes to ask it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  // Figures alone: the same in every language, so Chromium's missing Kazakh data does no harm.
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}

/** Hours, minutes and seconds of an ISO instant on the clocks of `timeZone`: «14:05:09». */
export const formatTime = (instant: string, timeZone = 'Asia/Almaty'): string =>
  clockOf(timeZone).format(new Date(instant));

/** Day, hours and minutes of an ISO instant on the clocks of `timeZone`: «15.01.2027, 14:05». */
export const formatMoment = (instant: string, language: Language, timeZone = 'Asia/Almaty'): string =>
  `${formatShortDate(todayIn(new Date(instant), timeZone), language)}, ${formatTime(instant, timeZone).slice(0, 5)}`;
