import {
  abonementOf,
  acceptanceOf,
  explained,
  invoiceOf,
  longest,
  longestIssuer,
  newspaper,
} from '@jazylym/documents/testing/example';
import { parseNumber } from '@jazylym/domain/abonement/number';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, describe, expect, test } from 'vitest';
import { codesIn, isBlank, type PdfPage, readPdf, titleOf } from '../testing/pdf.ts';
import { openPdfMaker } from './pdf.ts';
import type { PdfJob } from './pdf-job.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

const pagesOf = async (job: PdfJob): Promise<PdfPage[]> => readPdf(await maker.make(job));
/** All text of a paper, rows joined. */
const textOf = (pages: readonly PdfPage[]): string => pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');

const issuer = DEMO_ISSUER;
const twenty = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? {} : newspaper));
const twentyLongest = twenty.map(() => longest);
const fiscal = {
  lines: ['Фискалды белгі / Фискальный признак: 123456789012', 'КСБН / ЗНМ: SWK00123456'],
  qr: 'https://consumer.example.kz/?i=123456789012&s=3775.0',
};
const withoutSpaces = 'Ж'.repeat(120);

const ps1 = (...changes: Parameters<typeof abonementOf>[0][]): PdfJob => ({
  paper: 'ps1',
  forms: changes.map((change, index) => ({ abonement: abonementOf(change, index + 1), print: 1, isReversed: false })),
});

/** Every paper: its job, its size and margin in mm, and how many sheets it takes. */
const PAPERS: Record<
  string,
  { job: PdfJob; size: [number, number]; margin: { x: number; y: number }; sheets: number }
> = {
  'PS-1': { job: ps1({}), size: [148, 210], margin: { x: 0, y: 3.3 }, sheets: 1 },
  'PS-1 of three abonements': { job: ps1({}, newspaper, {}), size: [148, 210], margin: { x: 0, y: 3.3 }, sheets: 3 },
  'PS-1 with the longest data': {
    job: { paper: 'ps1', forms: [{ abonement: abonementOf(longest), print: 12, isReversed: false }] },
    size: [148, 210],
    margin: { x: 0, y: 3.3 },
    sheets: 1,
  },
  'reversed PS-1 with the longest data': {
    job: { paper: 'ps1', forms: [{ abonement: abonementOf(longest), print: 12, isReversed: true }] },
    size: [148, 210],
    margin: { x: 0, y: 3.3 },
    sheets: 1,
  },
  receipt: {
    job: { paper: 'receipt', facts: { acceptance: acceptanceOf({}, newspaper), issuer, print: 1, fiscal: null } },
    size: [105, 148],
    margin: { x: 5.7, y: 5.7 },
    sheets: 1,
  },
  'receipt of 20 lines with a fiscal mark': {
    job: { paper: 'receipt', facts: { acceptance: acceptanceOf(...twenty), issuer, print: 2, fiscal } },
    size: [105, 148],
    margin: { x: 5.7, y: 5.7 },
    sheets: 3,
  },
  'receipt of 20 longest lines': {
    job: {
      paper: 'receipt',
      facts: { acceptance: acceptanceOf(...twentyLongest), issuer: longestIssuer, print: 2, fiscal },
    },
    size: [105, 148],
    margin: { x: 5.7, y: 5.7 },
    sheets: 8,
  },
  invoice: {
    job: { paper: 'invoice', facts: { acceptance: invoiceOf([{}, newspaper]), issuer, print: 1 } },
    size: [210, 297],
    margin: { x: 14.7, y: 11.7 },
    sheets: 1,
  },
  'invoice of 20 lines': {
    job: { paper: 'invoice', facts: { acceptance: invoiceOf(twenty), issuer, print: 1 } },
    size: [210, 297],
    margin: { x: 14.7, y: 11.7 },
    sheets: 2,
  },
  'invoice of 20 longest lines with a purpose that has no space': {
    job: {
      paper: 'invoice',
      facts: { acceptance: invoiceOf(twentyLongest, { purpose: withoutSpaces }), issuer: longestIssuer, print: null },
    },
    size: [210, 297],
    margin: { x: 14.7, y: 11.7 },
    sheets: 5,
  },
  'price explanation': {
    job: {
      paper: 'priceExplanation',
      facts: explained({ acceptance: acceptanceOf({}, newspaper), issuer, print: 1 }),
    },
    size: [148, 210],
    margin: { x: 8.7, y: 8.7 },
    sheets: 1,
  },
  'price explanation of 20 longest lines': {
    job: {
      paper: 'priceExplanation',
      facts: explained({ acceptance: acceptanceOf(...twentyLongest), issuer: longestIssuer, print: 2 }),
    },
    size: [148, 210],
    margin: { x: 8.7, y: 8.7 },
    sheets: 6,
  },
};

describe.each(Object.entries(PAPERS))('%s', (_name, { job, size: [width, height], margin, sheets }) => {
  test('takes its sheets, each of its size to the tenth of a millimetre, with nothing in the margins', async () => {
    const pages = await pagesOf(job);
    expect(pages).toHaveLength(sheets);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(width, 1);
      expect(page.height).toBeCloseTo(height, 1);
      const { x, y } = margin;
      for (const band of [
        { top: 0, left: 0, bottom: y, right: width },
        { top: height - y, left: 0, bottom: height, right: width },
        { top: 0, left: 0, bottom: height, right: x },
        { top: 0, left: width - x, bottom: height, right: width },
      ])
        expect(isBlank(page.picture, band)).toBe(true);
    }
  });
});

test('the halves of a PS-1 part at 105 mm: the upper leaves the line alone, which has its word in the middle', async () => {
  for (const change of [{}, longest]) {
    const [page] = await pagesOf(ps1(change));
    if (page === undefined) throw new Error('no page');
    const ink = (top: number, bottom: number, left = 0, right = 148) =>
      !isBlank(page.picture, { top, bottom, left, right });
    expect(ink(101.8, 103.5)).toBe(false);
    expect(ink(104.7, 105.3, 0, 50)).toBe(true);
    expect(ink(103.6, 106.4, 55, 93)).toBe(true);
    expect(ink(105.4, 108.7, 0, 50)).toBe(false);
  }
});

test.each(['PS-1', 'PS-1 with the longest data', 'reversed PS-1 with the longest data', 'invoice'])(
  '%s: QR and Code 128 are read back as the number that is printed',
  async (name) => {
    const [page] = await pagesOf(PAPERS[name]?.job ?? ps1({}));
    const number = /\d{6}-\d{2}-\d-\d{6}-\d/.exec(page?.text ?? '')?.[0] ?? '';
    const codes = page === undefined ? [] : await codesIn(page.picture);
    expect(codes.map(({ format }) => format)).toEqual(['Code128', 'QRCode']);
    for (const { text } of codes) expect(parseNumber(text)).toEqual(parseNumber(number));
    expect(parseNumber(number)).toMatchObject({ facilityCode: '160000', year: 2026, sequence: 1 });
  },
);

test("a fiscal device's mark is printed with its code, and without one the receipt says that it is none", async () => {
  const receipt = (mark: typeof fiscal | null): PdfJob => ({
    paper: 'receipt',
    facts: { acceptance: acceptanceOf({}), issuer, print: 1, fiscal: mark },
  });
  const [marked] = await pagesOf(receipt(fiscal));
  expect(textOf(marked ? [marked] : [])).toContain('Фискальный признак: 123456789012');
  expect(marked?.text).not.toContain('Не является фискальным чеком');
  expect(marked && (await codesIn(marked.picture))).toEqual([{ format: 'QRCode', text: fiscal.qr }]);
  const plain = textOf(await pagesOf(receipt(null)));
  expect(plain).toContain('Фискалдық чек емес / Не является фискальным чеком');
});

test('every letter of the Kazakh alphabet, ₸ and № can be read out of the PDF', async () => {
  const alphabet = 'Аа Әә Бб Вв Гг Ғғ Дд Ее Ёё Жж Зз Ии Йй Кк Ққ Лл Мм Нн Ңң Оо Өө Пп';
  const rest = 'Рр Сс Тт Уу Ұұ Үү Фф Хх Һһ Цц Чч Шш Щщ Ъъ Ыы Іі Ьь Ээ Юю Яя';
  const subscriber = { ...abonementOf().subscriber, name: alphabet };
  const address = { ...abonementOf().address, street: rest };
  const text = textOf(await pagesOf(ps1({ subscriber, address })));
  expect(text).toContain(alphabet);
  expect(text).toContain(rest);
  expect(text).toContain('3 775 ₸');
  expect(text).toContain('№ 160000-26-0-000001-6');
});

test('what a client calls itself is printed as it is, never read as markup', async () => {
  const name = 'ЖШС #let x = 1 #panic() $x$ *қалың* _көлбеу_ \\ [a] <b> @c `d` "e" // f /* g */ = h';
  const text = textOf(await pagesOf(ps1({ subscriber: { ...abonementOf().subscriber, name } })));
  expect(text).toContain(name);
});

test('a copy says so, with its number where it was counted', async () => {
  const said = async (print: number | null) =>
    textOf(await pagesOf({ paper: 'ps1', forms: [{ abonement: abonementOf(), print, isReversed: false }] }));
  expect(await said(1)).not.toMatch(/копия/i);
  expect((await said(3)).match(/КӨШІРМЕ № 2 \/ КОПИЯ № 2/g)).toHaveLength(2);
  expect((await said(null)).match(/КӨШІРМЕ \/ КОПИЯ/g)).toHaveLength(2);
});

test('an invoice says what it awaits, and when it was paid', async () => {
  const said = async (payment: Parameters<typeof invoiceOf>[1]) =>
    textOf(
      await pagesOf({ paper: 'invoice', facts: { acceptance: invoiceOf([{}, newspaper], payment), issuer, print: 1 } }),
    );
  const awaiting = await said({});
  expect(awaiting).toContain('Төлем күтілуде / Ожидает оплаты');
  expect(awaiting).toContain('8 816 ₸');
  for (const said of [issuer.iban, issuer.bic, issuer.bin, issuer.bank.ru]) expect(awaiting).toContain(said);
  expect(awaiting).toContain('Сегіз мың сегіз жүз он алты теңге 00 тиын');
  expect(awaiting).toContain('Восемь тысяч восемьсот шестнадцать тенге 00 тиын');
  const paid = await said({
    paid: { paidOn: CalendarDate.parse('2026-11-12'), reference: '4711', amount: tiyn(881_600) },
  });
  expect(paid).toContain('Төленді / Оплачено: 12.11.2026, төлем тапсырмасы / платёжное поручение № 4711');
});

test('a price explanation adds up before the eyes of the client', async () => {
  const text = textOf(await pagesOf(PAPERS['price explanation']?.job ?? ps1({})));
  for (const amount of ['3 240 ₸', '535 ₸', '3 775 ₸', '1 800,50 ₸', '720 ₸', '2 520,50 ₸', '5 041 ₸', '8 816 ₸'])
    expect(text).toContain(amount);
  expect(text).toContain('по индексу адреса доставки 160012');
  expect(text).toContain('Каталог 2027, нұсқасы / версия 1');
});

test.each([
  ['PS-1', 'Абонемент № 160000-26-0-000001-6'],
  ['PS-1 of three abonements', 'Абонемент № 160000-26-0-000001-6 … 160000-26-0-000003-4'],
  ['receipt', 'Түбіртек / Квитанция № 160000-26-0-000001-6'],
  ['invoice', 'Төлеуге арналған есепшот / Счёт на оплату № 160000-26-0-000001-6'],
  ['price explanation', 'Бағаның түсіндірмесі / Пояснение цены № 160000-26-0-000001-6'],
])('%s: its title says which paper it is, and its number', async (name, title) => {
  const pdf = await maker.make(PAPERS[name]?.job ?? ps1({}));
  expect(titleOf(pdf)).toBe(title);
});

test('papers of the demo say that nobody can be paid by them; real ones do not', async () => {
  const said = async (isDemo: boolean) =>
    textOf(
      await pagesOf({
        paper: 'invoice',
        facts: { acceptance: invoiceOf([{}]), issuer: { ...issuer, isDemo }, print: 1 },
      }),
    );
  expect(await said(true)).toMatch(/для оплаты непригодны/);
  expect(await said(false)).not.toMatch(/для оплаты непригодны/);
});
