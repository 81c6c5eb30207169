import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { messages } from '@jazylym/i18n/messages';
import { expect, it } from 'vitest';
import { acceptanceOf, invoiceOf, newspaper, reversedIn } from '../testing/example.ts';
import { invoiceContent } from './content.ts';

const contentOf = (payment: Parameters<typeof invoiceOf>[1] = {}) =>
  invoiceContent({ acceptance: invoiceOf([{}, newspaper], payment), issuer: DEMO_ISSUER, print: 1 });

it('names the sum in figures and in the words of both languages', () => {
  expect(contentOf()).toMatchObject({
    number: '160000-26-0-000001-6',
    total: '8\u00a0816\u00a0₸',
    count: '2',
    further: [],
    inWords: {
      kk: 'Сегіз мың сегіз жүз он алты теңге 00 тиын',
      ru: 'Восемь тысяч восемьсот шестнадцать тенге 00 тиын',
    },
    status: { isPaid: false, words: 'Төлем күтілуде / Ожидает оплаты' },
  });
});

it("has the client's own purpose or the form's words, and always its number, by which the payment is matched", () => {
  expect(contentOf({ purpose: 'Кітапхана қорына' })?.purpose).toBe(
    'Кітапхана қорына, есепшот / счёт №\u00a0160000-26-0-000001-6',
  );
  expect(contentOf()?.purpose).toBe(
    'Мерзімді баспасөзге жазылу ақысы, есепшот №\u00a0160000-26-0-000001-6 / Оплата подписки на периодическую печать, счёт №\u00a0160000-26-0-000001-6',
  );
});

it('says what was read back at the counter', () => {
  expect(contentOf()?.purpose).toContain(messages.kk.counter.pay.purpose);
  expect(contentOf()?.purpose).toContain(messages.ru.counter.pay.purpose);
});

it("leaves no trace of a payer's account that is not known", () => {
  expect(contentOf()?.payer.account).toBe('');
  expect(contentOf({ bankAccount: { bic: 'HSBKKZKX', iban: DEMO_ISSUER.iban } })?.payer.account).toBe(
    'ЖСК / ИИК KZ37000DEM0000000000, БСК / БИК HSBKKZKX',
  );
});

const invoiceIn = (acceptance: Acceptance) => invoiceContent({ acceptance, issuer: DEMO_ISSUER, print: 1 });
const paidWith = (amount: number): Parameters<typeof invoiceOf>[1] => ({
  due: tiyn(0),
  paid: { paidOn: CalendarDate.parse('2026-11-12'), reference: '4711', amount: tiyn(amount) },
});

it('says when and by which order it was paid', () => {
  const paid = contentOf(paidWith(881_600));
  expect(paid?.status).toEqual({
    isPaid: true,
    words: 'Төленді / Оплачено: 12.11.2026, төлем тапсырмасы / платёжное поручение № 4711',
  });
  expect(paid?.further).toEqual([]);
  expect(paid?.inWords?.ru).toBe('Восемь тысяч восемьсот шестнадцать тенге 00 тиын');
});

it('asks for what was not reversed, in total, words and count, and marks the line that was', () => {
  const content = invoiceIn(reversedIn(invoiceOf([{}, newspaper]), 1));
  expect(content).toMatchObject({
    reversed: null,
    total: '3\u00a0775\u00a0₸',
    count: '1',
    further: [{ label: 'due', amount: '3\u00a0775\u00a0₸' }],
    inWords: { ru: 'Три тысячи семьсот семьдесят пять тенге 00 тиын' },
    status: { words: 'Төлем күтілуде / Ожидает оплаты' },
  });
  expect(content?.sheets.flat().map(({ reversed }) => reversed?.ru)).toEqual([undefined, 'Сторно']);
});

it('asks for nothing where all was reversed, and says so', () => {
  expect(invoiceIn(reversedIn(invoiceOf([{}, newspaper]), 0, 1))).toMatchObject({
    reversed: { ru: 'Сторно' },
    total: '0\u00a0₸',
    further: [{ label: 'due', amount: '0\u00a0₸' }],
    inWords: null,
    status: { isPaid: false, words: 'Күші жойылды: төленетін сома жоқ / Сторно: оплате не подлежит' },
  });
});

it('is about what was paid where a line was reversed before the payment', () => {
  expect(invoiceIn(reversedIn(invoiceOf([{}, newspaper], paidWith(377_500)), 1))).toMatchObject({
    total: '3\u00a0775\u00a0₸',
    count: '1',
    further: [],
    inWords: { ru: 'Три тысячи семьсот семьдесят пять тенге 00 тиын' },
    status: { isPaid: true },
  });
});

it('says what was given back of a payment, and what is left of it', () => {
  expect(invoiceIn(reversedIn(invoiceOf([{}, newspaper], paidWith(881_600)), 1))).toMatchObject({
    total: '8\u00a0816\u00a0₸',
    count: null,
    further: [
      { label: 'takenBack', amount: '5\u00a0041\u00a0₸' },
      { label: 'left', amount: '3\u00a0775\u00a0₸' },
    ],
    status: { isPaid: true },
  });
});

it('is none for what is paid in cash', () => {
  expect(invoiceContent({ acceptance: acceptanceOf({}), issuer: DEMO_ISSUER, print: 1 })).toBeNull();
});
