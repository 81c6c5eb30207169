import { violationsOf } from '@jazylym/browser/axe';
import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage?.leave());
afterAll(() => stage?.close());

test('a clerk goes from their name to their own account and finds what was typed when they come back', async () => {
  const page = await stage.open({ language: 'en' });
  const name = page.getByRole('textbox', { name: /^Surname/ });
  await name.fill('Нұрғалиқызы Әлия');
  await page.getByRole('link', { name: /Айгерім Серікқызы/ }).click();
  await page.getByRole('heading', { name: 'My account' }).waitFor();
  await page.getByText('this one', { exact: true }).waitFor();
  expect(await page.title()).toMatch(/^My account/);
  expect(await violationsOf(page)).toEqual([]);
  await page.goBack();
  await name.waitFor();
  expect(await name.inputValue()).toBe('Нұрғалиқызы Әлия');
});

test('who works at no counter still has their own account here', async () => {
  const page = await stage.open({ as: 'hq', language: 'ru', path: '/counter/account' });
  await page.getByRole('heading', { name: 'Моя учётная запись' }).waitFor();
});

test('a clerk sets the PIN that certifies the day, by keyboard; what is wrong is said at its field and nothing typed is lost', async () => {
  const page = await stage.open({ language: 'ru', path: '/counter/account' });
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'PIN для подписи протокола' }) });
  await section.getByText('PIN ещё не задан').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const type = async (pin: string, again: string, password: string) => {
    await section.getByLabel('Новый PIN', { exact: true }).fill(pin);
    await section.getByLabel('Новый PIN ещё раз').fill(again);
    await section.getByLabel('Пароль учётной записи').fill(password);
    await page.keyboard.press('Enter');
  };
  await type('123456', '123456', PASSWORD);
  await section.getByText('Цифры подряд — слишком просто').waitFor();
  await type('280419', '280418', PASSWORD);
  await section.getByText('PIN не совпадают').waitFor();
  await type('280419', '280419', 'not the password');
  await section.getByText('Текущий пароль неверен.').waitFor();
  expect(await section.getByLabel('Новый PIN', { exact: true }).inputValue()).toBe('280419');
  await type('280419', '280419', PASSWORD);
  await section.getByText('PIN сохранён.').waitFor();
  await section.getByText(/PIN задан: 10\.11\.2026/).waitFor();
  expect(await section.getByLabel('Новый PIN', { exact: true }).inputValue()).toBe('');
  expect(await section.getByRole('button', { name: 'Сменить PIN' }).isVisible()).toBe(true);
});

test('who certifies nothing is not asked for a PIN', async () => {
  const page = await stage.open({ as: 'hq', language: 'ru', path: '/counter/account' });
  await page.getByRole('heading', { name: 'Язык' }).waitFor();
  expect(await page.getByRole('heading', { name: 'PIN для подписи протокола' }).count()).toBe(0);
});
