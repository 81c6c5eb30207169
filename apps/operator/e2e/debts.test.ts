import { violationsOf } from '@jazylym/browser/axe';
import { Language } from '@jazylym/domain/organisation/organisation';
import { CITY_FACILITY as facilityId } from '@jazylym/server/testing/reference';
import { newId } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { acceptMore, beginBatch, loseFirst, PRICE, postmanWith, sticksOut } from './collecting.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const openDebts = async (wishes: Parameters<Stage['open']>[0] = {}): Promise<Page> => {
  const page = await stage.open({ path: '/counter/debts', ...wishes });
  await page.waitForSelector('[data-search]:focus');
  return page;
};

/** Finds somebody by the number and opens their form by Enter. */
const openBy = async (page: Page, number: number) => {
  await page.keyboard.type(String(number));
  await page.waitForSelector(`[data-collector="${number}"]`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-amount]:focus');
};

const remitted = async (collectorId: string) =>
  (
    await stage.server.owner.query<{ amount: string }>(
      'SELECT amount_tiyn AS amount FROM remittance WHERE collector_id = $1 ORDER BY received_at, id',
      [collectorId],
    )
  ).rows.map(({ amount }) => Number(amount));

test('a facility without collectors is told who keeps them', async () => {
  const page = await stage.open({ as: 'bolat', path: '/counter/debts', language: 'ru' });
  await page.waitForSelector('text=Долгов нет');
  await page.getByRole('link', { name: 'Открыть список' }).click();
  await page.waitForSelector('text=Список пока пуст');
});

test('Enter, Enter: all of a debt is handed in by keyboard alone, and the page says that nothing is left', async () => {
  const id = await postmanWith(stage, { number: 11, cards: 2 });
  const page = await openDebts();
  await page.waitForSelector('[data-collector="11"]');
  expect(await page.textContent('[data-collector="11"]')).toMatch(/7.550.₸ тапсыруы керек.*Пошташы.*10\.11\.2026/);
  await openBy(page, 11);
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Берешегі қалмайды');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=/Пошташы 11: 7.550.₸ қабылданды\\. Берешегі қалған жоқ/');
  await page.waitForSelector('[data-search]:focus');
  expect(await remitted(id)).toEqual([2 * PRICE]);
  await page.waitForSelector('[data-remittance="755000"]');
});

test('a part covers the oldest day first, and what is left is said', async () => {
  const id = await postmanWith(stage, { number: 12, cards: 1 });
  stage.server.clock.set('2026-11-11T05:00:00.000Z');
  await acceptMore(stage, id, { first: 12_050, cards: 2 });
  const page = await openDebts();
  await openBy(page, 12);
  const days = async () =>
    (await page.locator('[data-day]').allTextContents()).map((text) => text.replaceAll(/\s/g, ' '));
  expect(await days()).toEqual(
    ['10.11.2026 ж.3 775 ₸0 ₸3 775 ₸', '11.11.2026 ж.7 550 ₸0 ₸7 550 ₸'].map((text) =>
      expect.stringMatching(new RegExp(text.replace(' ж.', '.*').replaceAll(' ', '.'))),
    ),
  );
  await page.keyboard.type('4000');
  await page.waitForSelector('text=/Қалады: 7.325.₸/');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=/Қалған берешегі — 7.325.₸/');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-amount]:focus');
  expect(await days()).toHaveLength(1);
});

test('a lost reply and a double press record the money once', async () => {
  const id = await postmanWith(stage, { number: 13, cards: 1 });
  const page = await openDebts();
  const sent = await loseFirst(page, 'day.receiveRemittance');
  await openBy(page, 13);
  await page.keyboard.type('1000');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=Қалған берешегі');
  expect(sent()).toBe(2);
  expect(await remitted(id)).toEqual([100_000]);
});

test('what cannot be money is said at its field; more than the debt is asked about once', async () => {
  const id = await postmanWith(stage, { number: 14, cards: 1 });
  const page = await openDebts();
  await openBy(page, 14);
  await page.keyboard.type('үш мың');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Алынған соманы теңгемен жазыңыз');
  await page.fill('[data-amount]', '37 750');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"] >> text=/Берешегінен 33.975.₸ артық/');
  expect(await remitted(id)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=/Берешегінен 33.975.₸ артық/');
  expect(await remitted(id)).toEqual([3_775_000]);
});

test('when no answer comes nothing typed is lost, and trying again records it once', async () => {
  const id = await postmanWith(stage, { number: 15, cards: 1 });
  const page = await openDebts();
  await page.route('**/trpc/day.receiveRemittance*', (route) => route.abort('connectionreset'));
  await openBy(page, 15);
  await page.keyboard.type('2500');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="alert"] >> text=Ақшаның қабылданғаны жазылмады');
  expect(await page.inputValue('[data-amount]')).toBe('2500');
  await page.unrouteAll();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=қабылданды');
  expect(await remitted(id)).toEqual([250_000]);
});

test('a wrong entry is taken back whole with a reason, by keyboard, and both stay in the list', async () => {
  const id = await postmanWith(stage, { number: 16, cards: 1 });
  const aigerim = await stage.server.as('aigerim');
  await aigerim.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId: id, amount: 37_700 });
  const page = await openDebts();
  await page.locator('[data-remittance="37700"] [data-correct]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-reason]:focus');
  await page.keyboard.press('F9');
  await page.waitForSelector('text=Не болғанын сөзбен жазыңыз');
  await page.keyboard.type('Сома қате терілді');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-confirm]:focus');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="status"] >> text=/377.₸ жазбасының күші жойылды/');
  await page.waitForSelector('[data-remittance="-37700"]:has-text("Сома қате терілді")');
  expect(await page.locator('[data-remittance="37700"] s').count()).toBe(1);
  expect(await page.locator('[data-remittance="37700"] [data-correct]').count()).toBe(0);
  expect(await remitted(id)).toEqual([37_700, -37_700]);
});

test('who takes an entry back that another window took back hears so', async () => {
  const id = await postmanWith(stage, { number: 17, cards: 1 });
  const aigerim = await stage.server.as('aigerim');
  const remittanceId = newId();
  await aigerim.day.receiveRemittance.mutate({ facilityId, id: remittanceId, collectorId: id, amount: 11_100 });
  const page = await openDebts({ language: 'ru' });
  await page.locator('[data-remittance="11100"] [data-correct]').click();
  await aigerim.day.correctRemittance.mutate({ facilityId, id: newId(), remittanceId, reason: 'Басқа терезеден' });
  await page.keyboard.type('Ошибка в сумме');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="alert"] >> text=Эта запись уже аннулирована');
  expect(await remitted(id)).toHaveLength(2);
});

test('the counter’s strip counts who owes and what is begun, and leads there; Escape leads back', async () => {
  const id = await postmanWith(stage, { number: 18, cards: 1 });
  await beginBatch(stage, id);
  const page = await stage.open();
  await page.waitForSelector('[data-badge="/batch"]:has-text("1")');
  await page.waitForSelector('[data-badge="/day"]:has-text("1")');
  await page.click('[data-badge="/debts"]');
  await page.waitForSelector('[data-collector="18"]');
  await page.waitForSelector('[data-search]:focus');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/counter/');
  await page.waitForSelector('[data-field="search"]:focus');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('тапсырылмаган');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/debts');
});

test('the head sees the facility at this instant, and it follows by itself', async () => {
  const id = await postmanWith(stage, { number: 19, cards: 1 });
  const page = await stage.open({ as: 'head', path: '/counter/facility' });
  await page.waitForSelector('[data-debtor="19"]');
  await page.waitForSelector('[data-draft]');
  const drawer = async () => Number(await page.getAttribute('[data-drawer]', 'data-drawer'));
  const before = await drawer();
  const aigerim = await stage.server.as('aigerim');
  await aigerim.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId: id, amount: 100_000 });
  await page.waitForSelector(`[data-drawer="${before + 100_000}"]`, { timeout: 8_000 });
  expect(await page.textContent('[data-clerk]:has-text("Айгерім")')).toMatch(/абонемент · соңғысы \d\d:\d\d/);
  await page.click('[data-waiting="2026-11-10"]:has-text("жабылмаған") a');
  await page.waitForURL('**/day?date=2026-11-10');
});

test.each([
  ...Language.options.map((language) => ({ language, dark: false })),
  { language: 'kk' as const, dark: true },
])('debts and the facility’s page keep nobody out: $language, dark $dark', async (wishes) => {
  const page = await openDebts(wishes);
  await page.locator('[data-row]').first().click();
  await page.waitForSelector('[data-amount]:focus');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('[data-correct]').first().click();
  await page.waitForSelector('[data-reason]:focus');
  await page.keyboard.press('F9');
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(`${stage.server.url}/counter/facility`);
  await page.waitForSelector('[data-hour]');
  await page.waitForSelector('[data-debtor]');
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sticksOut(page)).toEqual([]);
  await page.goto(`${stage.server.url}/counter/debts`);
  await page.locator('[data-row]').first().click();
  await page.waitForSelector('[data-amount]:focus');
  expect(await sticksOut(page)).toEqual([]);
});

test('a wrong entry of an earlier day is led to, and is taken back by a document of the open day', async () => {
  const id = await postmanWith(stage, { number: 20, cards: 1 });
  const aigerim = await stage.server.as('aigerim');
  const { businessDate: before } = await aigerim.abonement.today.query({ facilityId });
  await aigerim.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId: id, amount: 21_800 });
  stage.server.clock.set('2026-11-12T05:00:00.000Z');
  const { businessDate: open } = await aigerim.abonement.today.query({ facilityId });
  expect(open > before).toBe(true);
  const page = await openDebts();
  await page.waitForSelector(`[data-earlier="${before}"] [data-remittance="21800"]`);
  const search = new URLSearchParams({ date: before, collector: id, amount: '21800' });
  await page.goto(`${stage.server.url}/counter/debts?${search}`);
  await page.waitForSelector('[data-sought="true"][data-remittance="21800"] [data-correct]:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-correct-later]');
  await page.waitForSelector('[data-reason]:focus');
  await page.keyboard.type('Сома қате терілді');
  await page.keyboard.press('F9');
  await page.waitForSelector(`[data-received="${open}"] [data-remittance="-21800"]`);
  await page.waitForSelector(`[data-earlier="${before}"] [data-remittance="21800"] s`);
  expect(await remitted(id)).toEqual([21_800, -21_800]);
});
