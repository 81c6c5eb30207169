import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { acceptanceOf, invoiceOf, newspaper } from '../testing/example.ts';
import { invoiceContent } from './content.ts';

const contentOf = (payment: Parameters<typeof invoiceOf>[1] = {}) =>
  invoiceContent({ acceptance: invoiceOf([{}, newspaper], payment), issuer: DEMO_ISSUER, print: 1 });

it('names the sum in figures and in the words of both languages', () => {
  expect(contentOf()).toMatchObject({
    number: '160000-26-0-000001-6',
    total: '8\u00a0816\u00a0₸',
    reduced: null,
    inWords: {
      kk: 'Сегіз мың сегіз жүз он алты теңге 00 тиын',
      ru: 'Восемь тысяч восемьсот шестнадцать тенге 00 тиын',
    },
    status: { isPaid: false, words: 'Төлем күтілуде / Ожидает оплаты' },
  });
});

it("has the client's own purpose, or the form's words with the number", () => {
  expect(contentOf({ purpose: 'Кітапхана қорына' })?.purpose).toBe('Кітапхана қорына');
  expect(contentOf()?.purpose).toBe(
    'Мерзімді баспасөзге жазылу ақысы, есепшот №\u00a0160000-26-0-000001-6 / Оплата подписки на периодическую печать, счёт №\u00a0160000-26-0-000001-6',
  );
});

it("leaves no trace of a payer's account that is not known", () => {
  expect(contentOf()?.payer.account).toBe('');
  expect(contentOf({ bankAccount: { bic: 'HSBKKZKX', iban: DEMO_ISSUER.iban } })?.payer.account).toBe(
    'ЖСК / ИИК KZ37000DEM0000000000, БСК / БИК HSBKKZKX',
  );
});

it('says when and by which order it was paid; what it awaited then no longer counts', () => {
  const paid = contentOf({ due: tiyn(0), paid: { paidOn: CalendarDate.parse('2026-11-12'), reference: '4711' } });
  expect(paid?.status).toEqual({
    isPaid: true,
    words: 'Төленді / Оплачено: 12.11.2026, төлем тапсырмасы / платёжное поручение № 4711',
  });
  expect(paid?.reduced).toBeNull();
  expect(paid?.inWords.ru).toBe('Восемь тысяч восемьсот шестнадцать тенге 00 тиын');
});

it('asks only for what was not taken back, and for nothing where all was', () => {
  expect(contentOf({ due: tiyn(377_500) })).toMatchObject({
    reduced: { takenBack: '5\u00a0041\u00a0₸', due: '3\u00a0775\u00a0₸' },
    inWords: { ru: 'Три тысячи семьсот семьдесят пять тенге 00 тиын' },
  });
  expect(contentOf({ due: tiyn(0) })).toMatchObject({
    reduced: { due: '0\u00a0₸' },
    status: { isPaid: false, words: 'Кері қайтарылды / Возвращено' },
  });
});

it('is none for what is paid in cash', () => {
  expect(invoiceContent({ acceptance: acceptanceOf({}), issuer: DEMO_ISSUER, print: 1 })).toBeNull();
});
