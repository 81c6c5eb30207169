import { bin } from '@jazylym/domain/testing/trade';
import { type RequestInput, request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Registers an abonement and opens its PS-1. */
async function open(change: Partial<RequestInput>): Promise<Page> {
  const client = await stage.server.as('aigerim');
  const answer = await client.abonement.accept.mutate(request(change));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const page = await stage.open({ path: `/counter/abonement/${answer.acceptance.abonements[0]?.id}`, language: 'en' });
  await page.waitForSelector('article.sheet .ps1-half');
  await page.uncheck('[data-paper="receipt"], [data-paper="invoice"]');
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The pages of a PDF as width and height in points. */
const pagesOf = (pdf: Buffer): number[][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);

/** Whatever sticks out of its half of the sheet, and halves that overflow. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ps1-half')].flatMap((half) => {
      const edge = half.getBoundingClientRect();
      return [...half.querySelectorAll('*')]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.bottom > edge.bottom + 0.5 || box.right > edge.right + 0.5 || box.left < edge.left - 0.5;
        })
        .map((one) => `${one.className || one.tagName}: ${one.textContent}`);
    }),
  );

const A5 = [420, 595];

const long = (words: string, letters: number) => words.repeat(20).slice(0, letters).trim();
const CASES: Record<string, Partial<RequestInput>> = {
  'of an individual for a year that crosses December': { startMonth: '2026-12' },
  'of an organization with the longest data that an abonement holds': {
    sets: 9999,
    startMonth: '2026-12',
    subscriber: {
      kind: 'organization',
      name: long('Түркістан облысы адами әлеуетті дамыту басқармасының ', 120),
      bin,
      phone: '+7 (72533) 6-12-34, +7 701 234 56 78',
      language: 'kk',
    },
    address: {
      postalCode: 'X20C3D4',
      settlement: long('Қазыбек би ауылдық округі, Ынтымақ елді мекені, ', 120),
      street: long('Тәуелсіздіктің отыз жылдығы атындағы даңғыл ', 120),
      house: '123/45 корпус Б2',
      flat: '1234-бөлме',
    },
    payment: { method: 'account' },
    priceShown: { catalogueId: 1, total: 380_100 * 9999 },
  },
};

test.each(Object.entries(CASES))('PS-1 %s is one A5 page with nothing clipped', async (_name, change) => {
  const page = await open(change);
  expect(await clipped(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await clipped(page)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toEqual([A5]);
});

test('printing prints the form and nothing else, every word in Kazakh and in Russian', async () => {
  const page = await open({});
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what the print hides must not count
  const words = (await page.innerText('body')).replaceAll(/\s+/g, ' ');
  for (const word of [
    'Жеткізу карточкасы / Доставочная карточка',
    'Басылым индексі / Индекс издания',
    'Оқыту-тәрбиелеу технологиясы / Технология обучения и воспитания',
    'Қайда / Куда',
    'Кімге / Кому',
    'қолма-қол / наличные',
    'кесу сызығы / линия отреза',
    '3 775 ₸',
    'Әлия Нұрғалиқызы',
    'Айгерім Серікқызы',
  ])
    expect(words).toContain(word);
  expect(words).not.toContain('Sign out');
  expect(words).not.toContain('Print');
  expect(words.split('01.2027 – 12.2027')).toHaveLength(2);
  const numbers = words.match(/160000-26-0-\d{6}-\d/g);
  expect(new Set(numbers).size).toBe(1);
  const code = page.locator('.ps1-qr');
  expect(await code.getAttribute('alt')).toBe(numbers?.[0]);
  expect(await code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
});
