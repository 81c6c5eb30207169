import { violationsOf } from '@jazylym/browser/axe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
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
