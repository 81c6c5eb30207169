import {
  abonementOf,
  acceptanceOf,
  explained,
  invoiceOf,
  longest,
  longestIssuer,
  newspaper,
  reversedIn,
} from '@jazylym/documents/testing/example';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPress, type Press } from './paper/press.ts';
import type { Shown } from './paper/shown.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

const issuer = DEMO_ISSUER;
const twenty = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? {} : newspaper));
const twentyLongest = twenty.map(() => longest);
const fiscal = { lines: ['Фискалды белгі / Фискальный признак: 123456789012'], qr: 'https://consumer.example.kz/?i=1' };

const A4 = [595, 842];
const A5 = [420, 595];
const A6 = [298, 420];

/** Each paper, the size of its sheets in points, and how many: as many as the server's PDF has. */
const PAPERS: Record<string, { shown: Shown; size: number[]; sheets: number }> = {
  'PS-1': {
    shown: { paper: 'ps1', facts: { abonement: abonementOf(), print: 1, isReversed: false } },
    size: A5,
    sheets: 1,
  },
  'a copy of the longest PS-1': {
    shown: { paper: 'ps1', facts: { abonement: abonementOf(longest), print: 12, isReversed: false } },
    size: A5,
    sheets: 1,
  },
  'a reversed longest PS-1': {
    shown: { paper: 'ps1', facts: { abonement: abonementOf(longest), print: 12, isReversed: true } },
    size: A5,
    sheets: 1,
  },
  'a receipt': {
    shown: {
      paper: 'receipt',
      facts: { acceptance: acceptanceOf({}, newspaper), issuer, print: 1, fiscal: null },
    },
    size: A6,
    sheets: 1,
  },
  'a receipt of 20 lines': {
    shown: { paper: 'receipt', facts: { acceptance: acceptanceOf(...twenty), issuer, print: 2, fiscal } },
    size: A6,
    sheets: 3,
  },
  'a receipt of the 20 longest lines': {
    shown: {
      paper: 'receipt',
      facts: { acceptance: acceptanceOf(...twentyLongest), issuer: longestIssuer, print: 2, fiscal },
    },
    size: A6,
    sheets: 8,
  },
  'an invoice': {
    shown: { paper: 'invoice', facts: { acceptance: invoiceOf([{}, newspaper]), issuer, print: 1 } },
    size: A4,
    sheets: 1,
  },
  'a paid invoice of 20 lines': {
    shown: {
      paper: 'invoice',
      facts: {
        acceptance: invoiceOf(twenty, {
          bankAccount: { bic: 'HSBKKZKX', iban: issuer.iban },
          paid: { paidOn: CalendarDate.parse('2026-11-12'), reference: '№ 4711', amount: tiyn(4_408_000 * 2) },
        }),
        issuer,
        print: 3,
      },
    },
    size: A4,
    sheets: 2,
  },
  'an invoice of the 20 longest lines': {
    shown: {
      paper: 'invoice',
      facts: { acceptance: invoiceOf(twentyLongest, { purpose: 'Ж'.repeat(120) }), issuer: longestIssuer, print: null },
    },
    size: A4,
    sheets: 5,
  },
  'a price explanation': {
    shown: {
      paper: 'priceExplanation',
      facts: explained({ acceptance: acceptanceOf({}, newspaper), issuer, print: 1 }),
    },
    size: A5,
    sheets: 1,
  },
  'a price explanation of the 20 longest lines': {
    shown: {
      paper: 'priceExplanation',
      facts: explained({ acceptance: acceptanceOf(...twentyLongest), issuer: longestIssuer, print: 2 }),
    },
    size: A5,
    sheets: 6,
  },
};

/** The pages of a PDF as width and height in points. */
const pagesOf = (pdf: Buffer): number[][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);

/**
 * Whatever sticks out of its sheet's inner edges, or of its own box, by what it says. A PS-1 may use half of the white at the
 * lower edge of its halves: its type is set so close that boxes of letters reach out of their rows.
 */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ps1-half, .receipt, .invoice, .explanation')].flatMap((paper) => {
      const { paddingBlockEnd, paddingInlineEnd } = getComputedStyle(paper);
      const edge = paper.getBoundingClientRect();
      const white = Number.parseFloat(paddingBlockEnd) * (paper.matches('.ps1-half') ? 0.5 : 1);
      const bottom = edge.bottom - white + 0.5;
      const right = edge.right - Number.parseFloat(paddingInlineEnd) + 1;
      return [...paper.querySelectorAll('*')]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          const overflows = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
          return box.bottom > bottom || box.right > right || overflows;
        })
        .map(
          (one) =>
            `${one.className || one.tagName}: ${one.textContent?.slice(0, 40)} ${one.getBoundingClientRect().bottom - bottom}`,
        );
    }),
  );

test.each(Object.entries(PAPERS))('%s: its sheets hold all of it, on screen and in print', async (_name, paper) => {
  const page = await press.show(paper.shown);
  expect(await clipped(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await clipped(page)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toEqual(Array.from({ length: paper.sheets }, () => paper.size));
  await page.close();
});

test('papers printed at once come each on its own size, one to a page and nothing between', async () => {
  const shown = ['PS-1', 'a receipt of 20 lines', 'a price explanation', 'an invoice'].map((name) => PAPERS[name]);
  const papers = shown.filter((paper) => paper !== undefined);
  const page = await press.show(...papers.map((paper) => paper.shown));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toEqual([A5, A6, A6, A6, A5, A4]);
  await page.close();
});

test('the stamp of a reversed PS-1 moves nothing by a hundredth of a millimetre', async () => {
  const placesOf = async (isReversed: boolean) => {
    const page = await press.show(
      ...[{}, longest].map(
        (change): Shown => ({ paper: 'ps1', facts: { abonement: abonementOf(change), print: 12, isReversed } }),
      ),
    );
    const places = await page.$$eval('.sheet *:not(.ps1-stamp, .ps1-stamp *)', (all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.tagName, ...[x, y, width, height].map((side) => side.toFixed(2))].join(' ');
      }),
    );
    const stamps = await page.locator('.ps1-stamp').count();
    await page.close();
    return { places, stamps };
  };
  const standing = await placesOf(false);
  const reversed = await placesOf(true);
  expect([standing.stamps, reversed.stamps]).toEqual([0, 4]);
  expect(reversed.places).toEqual(standing.places);
});

test('whatever number of lines an acceptance has, short or long, reversed or not, its sheets hold them', async () => {
  const mixed = Array.from({ length: 20 }, (_, index) => [{}, newspaper, longest][index % 3] ?? {});
  const reversed = [...mixed];
  const shown = [twenty, mixed, reversed].flatMap((lines) =>
    lines.flatMap((_, last): Shown[] => {
      const some = lines.slice(0, last + 1);
      const places = lines === reversed ? some.map((_, place) => place) : [];
      const cash = { acceptance: reversedIn(acceptanceOf(...some), ...places), issuer, print: last + 1 };
      return [
        { paper: 'receipt', facts: { ...cash, fiscal: last % 2 === 0 ? fiscal : null } },
        { paper: 'invoice', facts: { acceptance: reversedIn(invoiceOf(some), ...places), issuer, print: last + 1 } },
        { paper: 'priceExplanation', facts: explained(cash) },
      ];
    }),
  );
  const page = await press.show(...shown);
  expect(await clipped(page)).toEqual([]);
  await page.close();
});
