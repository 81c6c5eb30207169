import { request, requestOf } from '@jazylym/server/testing/request';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, loseFirstReply, recordedOf } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** Registers an abonement of a client of this name. */
const acceptedFor = async (name: string) =>
  await accepted(stage, request({ subscriber: { kind: 'individual', name, iin: null, phone: null, language: 'kk' } }));

const open = async () => {
  const page = await stage.open({ path: '/counter/left' });
  await page.waitForSelector('[data-row]:focus');
  return page;
};

test('several are marked by Space and handed over by Enter, the oldest first, once', async () => {
  const first = await acceptedFor('Бірінші Клиент');
  stage.server.clock.set('2026-11-10T07:00:00.000Z');
  const second = await acceptedFor('Екінші Клиент');
  const third = await acceptedFor('Үшінші Клиент');
  const page = await open();
  const rows = await page.locator('li:has([data-row])').allTextContents();
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/Бірінші Клиент.*Оқыту-тәрбиелеу.*№ 160000-26-0-000001-6.*10\.11\.2026, 11:00.*Тіркелді/);

  const sent = await loseFirstReply(page, 'recordSteps');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await page.textContent('[data-hand-over]')).toMatch(/2.абонемент/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="status"] >> text=2 абонемент');
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
  await page.waitForSelector('[data-row]:focus');
  expect(sent()).toBe(2);
  for (const { id } of [first, third])
    expect(await recordedOf(stage, id)).toEqual(['registered', 'signed', 'handedOver']);
  expect(await recordedOf(stage, second.id)).toEqual(['registered']);
});

test('with nothing marked Enter opens the line, and the way back is Escape', async () => {
  const { abonements } = await acceptedFor('Төртінші Клиент');
  const page = await open();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/abonement/${abonements[0]?.id}`);
  await page.waitForSelector(`[data-abonement="${abonements[0]?.number}"]`);
  await page.keyboard.press('Escape');
  await page.waitForURL('**/counter/');
});

test('what another window has handed over meanwhile is recorded once', async () => {
  const { id } = await acceptedFor('Бесінші Клиент');
  const [page, other] = [await open(), await open()];
  for (const each of [page, other]) {
    await each.keyboard.press('End');
    await each.keyboard.press('Space');
    await each.keyboard.press('Enter');
    await each.waitForSelector('[role="status"] >> text=1 абонемент');
  }
  expect(await recordedOf(stage, id)).toEqual(['registered', 'signed', 'handedOver']);
});

test('a failed record leaves the marks where they are', async () => {
  await acceptedFor('Алтыншы Клиент');
  const page = await open();
  await page.route('**/trpc/abonement.recordSteps*', (route) => route.abort('connectionreset'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Жазылмады').waitFor();
  expect(await page.isChecked('[data-row]:focus')).toBe(true);
});

test('where everything is handed over, the page says so and leads back', async () => {
  const page = await stage.open({ as: 'saule', path: '/counter/left', language: 'en' });
  await page.waitForSelector('text=Everything is with the clients');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/counter/');
});

test('where not all fits the list says how much there is', async () => {
  const page = await open();
  expect(await page.locator('[data-more]').count()).toBe(0);
  for (let turn = 0; turn < 11; turn += 1) await accepted(stage, requestOf(Array.from({ length: 20 }, () => ({}))));
  await page.reload();
  const { total, list } = await (await stage.server.as('aigerim')).abonement.notHandedOver.query({ facilityId: 1 });
  expect(list).toHaveLength(200);
  expect(total).toBeGreaterThan(219);
  expect(await page.textContent('[data-more]')).toContain(`Барлығы ${total}, ең ескі 200 көрсетілді`);
});
