import { protocolPages, sortingPages, type Typeset } from '@jazylym/documents/pdf/papers';
import { cardsOf, certifiedOf, dayOf, longestDay, SEAL_ADDRESS } from '@jazylym/documents/testing/example-day';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts } from '@jazylym/domain/day/protocol';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, describe, expect, test } from 'vitest';
import { openPdfMaker } from '../abonement/pdf.ts';
import type { PdfJob } from '../abonement/pdf-job.ts';
import { codesIn, isBlank, type PdfPage, readPdf, titleOf } from '../testing/pdf.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

type ProtocolJob = Extract<PdfJob, { paper: 'protocol' }>;
type SortingJob = Extract<PdfJob, { paper: 'sortingList' }>;

const draft = (facts: DayFacts): ProtocolJob => ({
  paper: 'protocol',
  facts: { protocol: extendedProtocol(facts), rows: facts.rows, sealed: null, issuer: DEMO_ISSUER },
});

const certified = (facts: DayFacts, missing = 0): ProtocolJob => {
  const of = certifiedOf(facts, missing);
  const sealed = { certified: of, address: SEAL_ADDRESS };
  return { paper: 'protocol', facts: { protocol: of.content.protocol, rows: facts.rows, sealed, issuer: DEMO_ISSUER } };
};

const sorting = (facts: DayFacts): SortingJob => ({
  paper: 'sortingList',
  facts: { ...facts, cards: cardsOf(facts), issuer: DEMO_ISSUER },
});

const pagesOf = async (job: PdfJob): Promise<PdfPage[]> => readPdf(await maker.make(job));
const textOf = (pages: readonly PdfPage[]): string => pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');

/** Pages by the PDF's own tree; quicker than drawing them. */
const pagesIn = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);

const sheetsIn = ({ data }: Typeset): number => {
  const [paper] = (JSON.parse(data) as { papers: { sheets: unknown[]; register?: unknown[] }[] }).papers;
  return (paper?.sheets.length ?? 0) + (paper?.register?.length ?? 0);
};

/** The sheets of a protocol that stand upright are signed; those of the register lie. */
const signedOf = (pages: readonly PdfPage[]): PdfPage[] => pages.filter(({ width, height }) => width < height);

test.each([0, 1, 4, 12, 21, 34, 55, 120])(
  'a day of %i abonements has as many pages as it was parted into sheets',
  async (abonements) => {
    for (const titles of [2, 40]) {
      const facts = dayOf(abonements, titles);
      for (const job of [draft(facts), certified(facts, 12_000)])
        expect([titles, pagesIn(await maker.make(job))]).toEqual([titles, sheetsIn(protocolPages(job.facts))]);
      const list = sorting(facts);
      expect([titles, pagesIn(await maker.make(list))]).toEqual([titles, sheetsIn(sortingPages(list.facts))]);
    }
  },
);

describe.each([
  ['a draft', draft(dayOf(40, 9))],
  ['a certified protocol', certified(dayOf(40, 9), 12_000)],
  ['a protocol of the longest names and sums', certified(longestDay(), 12_000)],
  ['a list of cards', sorting(dayOf(40, 9))],
  ['a list of cards with the longest titles', sorting(longestDay())],
])('%s', (_name, job) => {
  test('is in A4 with nothing in the margins but the mark of a draft', async () => {
    for (const { width, height, picture } of await pagesOf(job)) {
      expect([width, height].map(Math.round).toSorted((one, other) => one - other)).toEqual([210, 297]);
      const whole = { top: 0, left: 0, bottom: height, right: width };
      for (const band of [
        { ...whole, bottom: 11.7 },
        { ...whole, top: height - 11.7 },
        { ...whole, right: 14.7 },
        { ...whole, left: width - 14.7 },
      ])
        expect(isBlank(picture, band)).toBe(true);
    }
  });
});

test('the sums of the protocol can be read out of the PDF, cash and what comes by account apart', async () => {
  const job = certified(dayOf(40, 9), 12_000);
  const { bySettled, total, cash, reversed } = job.facts.protocol;
  const text = textOf(await pagesOf(job));
  const ledger = (amount: number) =>
    (amount / 100)
      .toFixed(2)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+,)/g, ' ');
  for (const figures of [bySettled.cash, bySettled.paid, bySettled.awaiting, total, reversed])
    for (const amount of [figures.publisher, figures.delivery, figures.total]) expect(text).toContain(ledger(amount));
  expect(text).toContain(`Должно быть ${ledger(cash.expected)}`);
  expect(text).toContain('Қайтарым қате берілген: клиентке хабарланды');
});

test('every sheet says whose it is and which of how many', async () => {
  const pages = await pagesOf(certified(dayOf(120, 40)));
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, { text }] of pages.entries()) {
    expect(text).toContain(`${index + 1}-бет, барлығы ${pages.length} / стр. ${index + 1} из ${pages.length}`);
    expect(text).toContain('160000 · 10.11.2026 · № 160000-2026-11-10 · 01234567 89abcdef');
  }
});

test('every abonement of the day stands once in the register, behind the sheets that are signed', async () => {
  const facts = dayOf(90, 9);
  const pages = await pagesOf(certified(facts));
  const signed = signedOf(pages);
  expect(pages.slice(0, signed.length)).toEqual(signed);
  expect(textOf(signed.slice(-1))).toContain('Электронная печать');
  const listed = textOf(pages.slice(signed.length)).match(/\d{6}-\d{2}-\d-\d{6}-\d/g);
  expect(listed?.toSorted()).toEqual(facts.rows.map(({ number }) => number).toSorted());
});

test('a draft says on every sheet that it is none, a certified protocol on none', async () => {
  for (const { text } of await pagesOf(draft(dayOf(40, 9)))) expect(text).toMatch(/ЖОБА.*ПРОЕКТ/s);
  expect(textOf(await pagesOf(draft(dayOf(4))))).toContain('Не заверен: день ещё может измениться');
  expect(textOf(await pagesOf(certified(dayOf(40, 9))))).not.toMatch(/ПРОЕКТ|Не заверен/);
});

test('the QR code of a certified protocol leads to where its seal is verified', async () => {
  const last = signedOf(await pagesOf(certified(dayOf(12)))).at(-1);
  const address = `https://post.example.kz/seal/160000/2026-11-10/${certifiedOf(dayOf(12)).seal}`;
  const longer = certified(dayOf(12));
  if (longer.facts.sealed) longer.facts.sealed.address = address;
  const again = signedOf(await pagesOf(longer)).at(-1);
  expect(last && (await codesIn(last.picture))).toEqual([{ format: 'QRCode', text: SEAL_ADDRESS }]);
  expect(again && (await codesIn(again.picture))).toEqual([{ format: 'QRCode', text: address }]);
});

test('what a collector is called is printed as it is, never read as markup', async () => {
  const name = '#panic() $x$ *қалың* \\ [a] <b> @c `d` // f';
  const facts = dayOf(12);
  const collectors = facts.collectors.map((collector) => ({ ...collector, name }));
  const text = textOf(await pagesOf(draft({ ...facts, collectors })));
  expect(text).toContain('#panic()');
  expect(text).toContain('`d` // f');
});

test.each([
  [
    draft(dayOf(3)),
    'Жазылым бойынша кеңейтілген хаттама / Расширенный протокол по подписке 160000 10.11.2026, Жоба / Проект',
  ],
  [certified(dayOf(3)), 'Жазылым бойынша кеңейтілген хаттама / Расширенный протокол по подписке № 160000-2026-11-10'],
  [sorting(dayOf(3)), 'Сұрыпталған жеткізу карточкалары / Отсортированные доставочные карточки 160000 10.11.2026'],
])('its title says what it is', async (job, title) => {
  expect(titleOf(await maker.make(job))).toBe(title);
});
