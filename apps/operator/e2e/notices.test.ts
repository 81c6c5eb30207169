import { violationsOf } from '@jazylym/browser/axe';
import { CITY_FACILITY as facilityId } from '@jazylym/server/testing/reference';
import { request } from '@jazylym/server/testing/request';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

const businessDate = '2026-11-10';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { server } = stage;
  await (await server.as('aigerim')).abonement.accept.mutate(request());
  server.clock.set('2026-11-12T05:00:00Z');
  const reminded = await (await server.as('manager')).day.remind.mutate({ facilityId, businessDate });
  if (!reminded.ok) throw new Error(reminded.rejection.reason);
});
afterEach(() => stage?.leave());
afterAll(() => stage?.close());

test("a manager's reminder rings at the counter, leaves what is typed alone, and leads to the day that waits", async () => {
  const page = await stage.open({ language: 'ru' });
  const bell = page.getByRole('button', { name: 'Уведомления, новых: 1' });
  await bell.waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  const name = page.getByRole('textbox', { name: /^Фамилия/ });
  await name.fill('Нұрғалиқызы Әлия');
  await bell.click();
  const panel = page.getByRole('dialog', { name: 'Уведомления' });
  const reminder = panel.getByRole('link', { name: /10.ноября.2026.г\.: день ещё не заверен.*Марат Қасымов/ });
  await reminder.waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Уведомления', exact: true }).waitFor();
  expect(await name.inputValue()).toBe('Нұрғалиқызы Әлия');
  await page.getByRole('button', { name: 'Уведомления', exact: true }).click();
  await reminder.click();
  await page.waitForURL(`**/counter/day?date=${businessDate}`);
});
