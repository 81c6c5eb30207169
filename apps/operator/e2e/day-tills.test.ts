import { violationsOf } from '@jazylym/browser/axe';
import { Language } from '@jazylym/domain/organisation/organisation';
import { certifyDay, countDay, givePin } from '@jazylym/server/testing/day';
import { CITY_FACILITY, OTHER_FACILITY } from '@jazylym/server/testing/reference';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted } from './accepted.ts';
import { untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';
import { atStep, countCash, DAY, makeDay, scan, untilSaved } from './day-of.ts';

let stage: Stage;
let numbers: string[];
beforeAll(async () => {
  stage = await openStage();
  numbers = (await makeDay(stage, { remitted: 755_000 })).numbers;
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const openDay = async (wishes: Parameters<Stage['open']>[0] = {}, search = '') => {
  const page = await stage.open({ ...wishes, path: `/counter/day${search}` });
  await page.waitForSelector('[data-day-state]');
  return page;
};

const IN_EACH = [
  ...Language.options.map((language) => ({ language, dark: false })),
  { language: 'kk', dark: true },
] as const;

/** Elements that stick out of the window sideways, but for what scrolls within itself. */
const sticksOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('section, h1, h2, h3, button, label, a, ul, dl, form, nav, input')]
      .filter((one) => !one.parentElement?.closest('details > section'))
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .map((one) => one.textContent),
  );

test('a day without a document says so and leads back to the counter', async () => {
  const page = await stage.open({ as: 'bolat', path: '/counter/day' });
  await page.getByText('Мұндай операциялық күн жоқ').waitFor();
  await page.keyboard.press('Escape');
  await untilReady(page);
});

test('a closed day goes back to the counter while the next holds nothing, and not afterwards', async () => {
  const page = await openDay();
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-day-state="counting"]');
  await page.click('[data-take-back]');
  await page.waitForSelector('[data-day-state="accepts"]');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-day-state="counting"]');
  await accepted(stage);
  await page.click('[data-take-back]');
  await page.waitForSelector('[role="alert"]:has-text("11 қараша")');
  expect(await page.locator('[data-day-state="counting"]').count()).toBe(1);
});

test('one till counts the cash while another scans the cards: neither loses anything, and a reload goes on where it was', async () => {
  const [cash, cards] = [
    await openDay({ as: 'aigerim' }, `?date=${DAY}&step=cash`),
    await openDay({ as: 'dana', language: 'ru' }, `?date=${DAY}&step=cards`),
  ];
  await cards.waitForSelector('[data-scan]:focus');
  for (const number of numbers.slice(0, 3)) await scan(cards, number);
  await countCash(
    cash,
    Array.from({ length: 14 }, (_, place) => (place === 3 ? 4 : 0)),
  );
  await cash.keyboard.type('1000');
  await cash.keyboard.press('Enter');
  await atStep(cash, 'cards');
  for (const number of numbers.slice(3)) await scan(cards, number);
  await untilSaved(cards);
  await untilSaved(cash);
  await cash.waitForSelector(`[data-scanned="${numbers.length}"]`);
  const { count } = await (await stage.server.as('aigerim')).day.count.query({
    facilityId: CITY_FACILITY,
    businessDate: DAY,
  });
  expect(count).toMatchObject({ left: 100_000, cards: { by: 'scan', numbers } });
  expect(count.cash?.[3]).toBe(4);
  await cash.reload();
  await cash.waitForSelector(`[data-scanned="${numbers.length}"]`);
});

test('a card of another day is told of at once and can be taken off; a wrong scan adds nothing', async () => {
  const page = await openDay({ language: 'en' }, `?date=${DAY}&step=cards`);
  await page.waitForSelector('[data-scan]:focus');
  await scan(page, '050012-26-0-000123-1');
  await page.waitForSelector('[data-outcome="foreign"]');
  await page.waitForSelector(`[data-scanned="${numbers.length + 1}"]`);
  await page.click('[data-undo-scan]');
  await page.waitForSelector(`[data-scanned="${numbers.length}"]`);
  await page.waitForSelector('[data-scan]:focus');
  await scan(page, '123456');
  await page.waitForSelector('[data-outcome="unreadable"]:has-text("123456")');
  await page.waitForSelector(`[data-scanned="${numbers.length}"]`);
});

test('the sorted cards are ticked by Space, and what is ticked is kept', async () => {
  const page = await openDay({ language: 'ru' }, `?date=${DAY}&step=cards`);
  const first = page.locator('[data-sorted] [data-group] input').first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.waitForSelector('[data-ticked="1"]');
  await untilSaved(page);
  await page.reload();
  await page.waitForSelector('[data-ticked="1"]');
});

test.each(IN_EACH)('no step of the day keeps anybody out: $language, dark $dark', async (wishes) => {
  const page = await openDay(wishes, `?date=${DAY}&step=protocol`);
  for (const step of ['protocol', 'cash', 'cards', 'differences', 'sign'] as const) {
    await atStep(page, step);
    await page.waitForLoadState('networkidle');
    if (step === 'protocol') await page.click('[data-section="abonements"] summary');
    expect([step, await violationsOf(page)]).toEqual([step, []]);
    await page.keyboard.press('F9');
  }
  await page.waitForSelector('[data-sign][aria-invalid="true"]');
  expect(await violationsOf(page)).toEqual([]);
});

test('on a phone no step sticks out of the window', async () => {
  const page = await openDay({ language: 'ru' }, `?date=${DAY}&step=protocol`);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const step of ['protocol', 'cash', 'cards', 'differences', 'sign'] as const) {
    await page.goto(`${stage.server.url}/counter/day?date=${DAY}&step=${step}`);
    await atStep(page, step);
    await page.waitForLoadState('networkidle');
    expect([step, await sticksOut(page)]).toEqual([step, []]);
  }
});

test('where two sign, the head’s name and PIN are asked for, and a wrong one is told whose it is', async () => {
  await stage.server.owner.query('UPDATE facility SET signatures = 2 WHERE id = $1', [CITY_FACILITY]);
  await stage.server.refresh();
  await countDay(await stage.server.as('aigerim'), { businessDate: DAY, cash: 800_000, cards: 6 });
  const page = await openDay({ language: 'en' }, `?date=${DAY}&step=sign`);
  await page.fill('[data-sign="reason"]', 'The drawer is not what it should be in this test');
  await page.fill('[data-sign="pin"]', '280419');
  await page.fill('[data-sign="headName"]', 'dana');
  await page.fill('[data-sign="headPin"]', '280419');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-rejection="notTheHead"]');
  await page.waitForSelector('[data-sign="headName"]:focus');
  await page.fill('[data-sign="headName"]', 'head');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-day-state="certified"]');
  expect(await page.textContent('[data-day-state="certified"]')).toContain('Гүлнар Сапарова');
  await page.waitForLoadState('networkidle');
  expect(await violationsOf(page)).toEqual([]);
});

test('a day that nobody certified is told of loudly, and is the one to work on', async () => {
  const saule = await stage.server.as('saule');
  await givePin(saule);
  await saule.abonement.accept.mutate(request({ facilityId: OTHER_FACILITY }));
  stage.server.clock.set('2026-11-12T06:00:00.000Z');
  await saule.abonement.accept.mutate(request({ facilityId: OTHER_FACILITY }));
  const page = await openDay({ as: 'saule' });
  await page.waitForSelector(`[data-waiting="${DAY}"]:has-text("10 қараша куәландырылмаған")`);
  await page.waitForSelector('[data-day-state="waits"]');
  await page.click('[data-day="2026-11-12"]');
  await page.waitForSelector('[data-day-state="accepts"]');
  expect(await violationsOf(page)).toEqual([]);

  // The money of the 12th lies in the drawer too: it is counted with the rest, and is not the 10th's.
  await saule.day.close.mutate({ facilityId: OTHER_FACILITY, businessDate: DAY });
  await countDay(saule, { facilityId: OTHER_FACILITY, businessDate: DAY, cash: 755_000, cards: 1 });
  const certified = await certifyDay(saule, { facilityId: OTHER_FACILITY, businessDate: DAY });
  expect(certified.ok).toBe(true);
  await page.goto(`${stage.server.url}/counter/days`);
  await page.waitForSelector(`[data-row="${DAY}"]:has-text("айырма жоқ")`);
  expect(await violationsOf(page)).toEqual([]);
});

test('where no day is certified yet, the list says what to do', async () => {
  const page = await stage.open({ as: 'bolat', language: 'ru', path: '/counter/days' });
  await page.getByText('Ещё ни один день не заверен').waitFor();
});
