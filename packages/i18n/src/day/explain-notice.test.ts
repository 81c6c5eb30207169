import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { NoticeContent } from '@jazylym/domain/day/notice';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { explainNotice } from './explain-notice.ts';
import { addNotices } from './notices/add.ts';

const businessDate = CalendarDate.parse('2026-11-10');
const reason = 'Купюра жетпеді';
const NOTICES: Record<string, NoticeContent> = {
  difference: {
    kind: 'difference',
    businessDate,
    protocol: '160000-26-P-0001-4',
    cash: -50_000,
    cards: 1,
    cardsWrong: 1,
    reason,
  },
  batch: {
    ...{ kind: 'batchDisagrees', batchId: '0193162e-9c00-7000-8000-000000000000', collector: 'Серік Ахметов', reason },
    ...{ count: 2, sum: 755_000, controlCount: 5, controlSum: 1_132_550, cardSum: 755_000, differing: 0 },
  },
  correction: { kind: 'correction', businessDate, number: '160000-26-0-000123-1', refund: 377_500, reason },
  reminder: { kind: 'reminder', businessDate, from: 'Марат Қасымов' },
};

const say = (content: NoticeContent, language: 'kk' | 'ru' | 'en') => {
  const i18n = createI18n(language);
  addNotices(i18n);
  return explainNotice(content, i18n.t, language).replaceAll(/[\u00a0\u202f]/g, ' ');
};

test('what happened is a sentence in each language, with both sides of what does not agree', () => {
  expect(Object.values(NOTICES).map((content) => say(content, 'ru'))).toEqual([
    '10 ноября 2026 г.: день заверен с расхождением — деньги −500 ₸, карточки: +1. Причина: Купюра жетпеді',
    'Серік Ахметов: пачка принята с расхождением. Принято: 2 карточки, 7 550 ₸; по отчёту: 5 карточек, 11 325,50 ₸. Причина: Купюра жетпеді',
    '10 ноября 2026 г.: исправлен заверенный день — абонемент № 160000-26-0-000123-1 сторнирован, возвращено 3 775 ₸. Причина: Купюра жетпеді',
    '10 ноября 2026 г.: день ещё не заверен. Посчитайте его и подпишите протокол. Напоминает Марат Қасымов',
  ]);
  for (const content of Object.values(NOTICES)) {
    expect(say(content, 'kk')).toMatch(/2026 ж\. 10 қараша|Серік/);
    expect(say(content, 'en')).toMatch(/10 November 2026|Серік/);
  }
});

test('only what differs is named', () => {
  const batch = {
    ...({
      kind: 'batchDisagrees',
      batchId: '0193162e-9c00-7000-8000-000000000000',
      collector: 'Серік',
      reason,
    } as const),
    ...{ count: 5, sum: 2_944_800, controlCount: 5, controlSum: 2_944_800, cardSum: 2_940_000, differing: 1 },
  };
  expect(say(batch, 'ru')).toBe(
    'Серік: пачка принята с расхождением. Не по цене: 1 карточка; на карточках 29 400 ₸, по ценам 29 448 ₸. Причина: Купюра жетпеді',
  );
  expect(say({ ...batch, controlCount: 6 }, 'en')).toContain('reported: 6 cards, 29 448 ₸. Not at the price: 1 card;');
  const differs = { kind: 'difference', businessDate, protocol: '', reason } as const;
  expect(say({ ...differs, cash: 100, cards: 0, cardsWrong: 0 }, 'kk')).toContain('куәландырылды: ақша +1 ₸. Себебі');
  expect(say({ ...differs, cash: 0, cards: -2, cardsWrong: 2 }, 'en')).toContain('difference: cards: −2. Reason');
  expect(say({ ...differs, cash: 0, cards: 0, cardsWrong: 2 }, 'kk')).toContain('карточка: 1 жоқ, 1 бөтен. Себебі');
});
