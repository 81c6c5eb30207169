import { violationsOf } from '@jazylym/browser/axe';
import { Language } from '@jazylym/domain/organisation/organisation';
import { CITY_FACILITY as facilityId } from '@jazylym/server/testing/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loseFirst, postmanWith, sticksOut } from './collecting.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const openRegister = async (wishes: Parameters<Stage['open']>[0] = {}): Promise<Page> =>
  stage.open({ as: 'head', path: '/counter/collectors', ...wishes });

const registered = async () => (await stage.server.as('head')).organisation.collectors.query({ facilityId });
const byNumber = async (number: number) => (await registered()).find(({ collector }) => collector.number === number);

test('an empty register says to an operator who keeps it, and offers the head the first entry, made by keyboard', async () => {
  const clerk = await openRegister({ as: 'aigerim' });
  await clerk.waitForSelector('text=Тізімді өндірістік объектінің басшысы жүргізеді');
  expect(await clerk.locator('[data-first]').count()).toBe(0);

  const page = await openRegister();
  await page.waitForSelector('[data-first]:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="name"]:focus');
  expect(await page.inputValue('[data-field="number"]')).toBe('1');
  expect(await page.inputValue('[data-field="activeFrom"]')).toBe('10.11.2026');
  await page.keyboard.type('Серік Әлиев');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('F9');
  await page.waitForSelector('h2:has-text("№ 1 Серік Әлиев")');
  expect((await byNumber(1))?.collector).toMatchObject({
    ...{ channel: 'postman', name: 'Серік Әлиев', round: '7', activeFrom: '2026-11-10', activeTo: null },
  });
});

test('a lost reply makes one entry, and what is wrong is said at its field', async () => {
  const page = await openRegister();
  await page.waitForSelector('[data-search]:focus');
  const sent = await loseFirst(page, 'organisation.keepCollector');
  await page.keyboard.press('F2');
  await page.waitForSelector('[data-field="name"]:focus');
  await page.keyboard.press('F9');
  await page.waitForSelector('text=Атын әріппен жазыңыз');
  await page.waitForSelector('[data-field="name"]:focus');
  await page.keyboard.type('Гүлнар Ахметова');
  await page.fill('[data-field="activeTo"]', 'ертең');
  await page.keyboard.press('F9');
  await page.waitForSelector('text=Күнін толық жазыңыз немесе бос қалдырыңыз');
  await page.fill('[data-field="activeTo"]', '');
  await page.fill('[data-field="number"]', '2');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await page.waitForSelector('h2:has-text("№ 2 Гүлнар Ахметова")');
  expect(sent()).toBe(2);
  expect((await registered()).filter(({ collector }) => collector.name === 'Гүлнар Ахметова')).toHaveLength(1);
});

test('a number that somebody bears is refused by name, and nothing typed is lost', async () => {
  await postmanWith(stage, { number: 31 });
  const page = await openRegister({ language: 'ru' });
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.press('F2');
  await page.waitForSelector('[data-field="name"]:focus');
  await page.keyboard.type('Ерлан Омаров');
  await page.fill('[data-field="number"]', '31');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"] >> text=/№ 31 уже есть в списке: Пошташы 31/');
  expect(await page.inputValue('[data-field="name"]')).toBe('Ерлан Омаров');
});

test('what another head saved meanwhile is shown beside one’s own, and either can stay', async () => {
  await postmanWith(stage, { number: 32 });
  const page = await openRegister();
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.type('32');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="name"]:focus');
  const stored = await byNumber(32);
  if (stored === undefined) throw new Error('no entry 32');
  const { id, facilityId: _, ...seen } = stored.collector;
  const head = await stage.server.as('head');
  await head.organisation.keepCollector.mutate({ facilityId, id, seen, next: { ...seen, round: '77' } });

  await page.fill('[data-field="round"]', '88');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="alert"]:has-text("басқа біреу өзгертіп үлгерді"):has-text("77"):has-text("88")');
  await page.click('[data-mine]');
  await page.waitForSelector('[role="status"] >> text=Сақталды');
  expect((await byNumber(32))?.collector.round).toBe('88');
});

test('blanks are issued from the next free number, written off with a reason, and told as rows', async () => {
  await postmanWith(stage, { number: 33 });
  const page = await openRegister();
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-issue] [data-range="first"]');
  const first = Number(await page.inputValue('[data-issue] [data-range="first"]'));
  expect(first).toBe(33_101);
  await page.locator('[data-issue] [data-range="last"]').focus();
  await page.keyboard.type('33150');
  await page.waitForSelector('[data-issue] button:has-text("50 бланк")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=33101–33150 бланкілері берілді');
  await page.waitForSelector('[data-in-hand]:text-is("33001–33150")');

  await page.locator('[data-end] [data-range="first"]').focus();
  await page.keyboard.type('33003');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Не болғанын сөзбен жазыңыз');
  await page.waitForSelector('[data-end] [data-range="reason"]:focus');
  await page.keyboard.type('Сия төгілді');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=33003–33003 бланкілері есептен шықты');
  await page.waitForSelector('[data-in-hand]:text-is("33001–33002, 33004–33150")');
  await page.waitForSelector('[data-ended="spoiled"]:has-text("Сия төгілді")');
  expect((await byNumber(33))?.blanks).toMatchObject({ issued: 150, spoiled: 1, outstanding: 149 });
  await page.waitForSelector('[data-blanks="spoiled"]:has-text("1")');
});

test('blanks that somebody has are not issued again, and a lost reply issues them once', async () => {
  await postmanWith(stage, { number: 34 });
  const page = await openRegister();
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.type('34');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-issue]');
  await page.fill('[data-issue] [data-range="first"]', '34050');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-issue] [data-range="last"]:focus');
  await page.keyboard.type('34120');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"] >> text=/34001–34100 бланкілері бұрын берілген, иесі: Пошташы 34/');
  const sent = await loseFirst(page, 'organisation.issueBlanks');
  await page.fill('[data-issue] [data-range="first"]', '34201');
  await page.fill('[data-issue] [data-range="last"]', '34210');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=берілді');
  expect(sent()).toBe(2);
  expect((await byNumber(34))?.blanks.issued).toBe(110);
});

test('a facility without automation is offered from the reference data', async () => {
  const admin = await stage.server.as('admin');
  const names = { kk: 'Ақсу ПББ', ru: 'ОПС Аксу', en: 'Aksu post office' };
  const next = { code: '160300', names, branchCode: '17', signatures: 1 as const, sortingPointCode: null };
  const facility = { ...next, automated: false, enteredAtCode: '160000', closedOn: null };
  expect(await admin.organisation.saveFacility.mutate({ seen: null, next: facility })).toMatchObject({ ok: true });
  const page = await openRegister({ language: 'ru' });
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.press('F2');
  await page.click('[data-panel] label:has-text("Объект без автоматизации")');
  await page.click('[data-offer="160300"]');
  expect(await page.inputValue('[data-field="name"]')).toBe('ОПС Аксу');
  await page.keyboard.press('F9');
  await page.waitForSelector('h2:has-text("ОПС Аксу")');
  expect((await registered()).find(({ collector }) => collector.name === 'ОПС Аксу')?.collector.channel).toBe(
    'facility',
  );
});

test('an operator looks somebody up by keyboard, reads, and changes nothing', async () => {
  await postmanWith(stage, { number: 41, cards: 2 });
  const page = await openRegister({ as: 'aigerim' });
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.type('пошташы 41');
  await page.waitForSelector('[data-count]:text-is("1")');
  expect(await page.textContent('tr[data-open]')).toMatch(/№ 41Пошташы 41Пошташы · 41-учаске.*9820.*7.550.₸/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-panel] h2:has-text("№ 41")');
  await page.waitForSelector('[data-in-hand]');
  for (const kept of ['[data-field]', '[data-issue]', '[data-end]', '[data-add]'])
    expect(await page.locator(kept).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-panel]', { state: 'detached' });
  expect(page.url()).toContain('/collectors');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/counter/');
});

test.each([
  ...Language.options.map((language) => ({ language, dark: false })),
  { language: 'kk' as const, dark: true },
])('the register keeps nobody out and fits a phone: $language, dark $dark', async (wishes) => {
  const page = await openRegister(wishes);
  await page.waitForSelector('[data-row]');
  await page.locator('[data-row]').first().click();
  await page.waitForSelector('[data-issue]');
  await page.fill('[data-field="name"]', '1');
  await page.keyboard.press('F9');
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sticksOut(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-panel]', { state: 'detached' });
  expect(await sticksOut(page)).toEqual([]);
});
