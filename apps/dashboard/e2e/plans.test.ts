import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  await (await visits.server.as('aigerim')).abonement.accept.mutate(request());
});
afterAll(() => visits?.close());

const field = (page: Page, name: string) => page.getByRole('textbox', { name: `${name}: plan, sets` });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const line = (page: Page, name: string) => page.locator('tbody tr', { hasText: name });

test('a plan is typed by keyboard down the column, undone, saved at once, and is there after a reload', async () => {
  const page = await visits.visit('hq', { search: 'plans' });
  await page.getByText('This campaign has no plan yet').waitFor();
  await field(page, 'Almaty city').focus();
  for (const key of ['9', 'Enter', '4', 'Enter']) await page.keyboard.press(key);
  await page.getByText('Changed lines: 2').waitFor();
  await field(page, 'Shymkent city').focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Escape');
  expect(await field(page, 'Shymkent city').inputValue()).toBe('4');
  await button(page, 'Undo the last one').click();
  await page.getByText('Changed lines: 1').waitFor();
  expect(await field(page, 'Shymkent city').inputValue()).toBe('');
  await field(page, 'Almaty city').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '9\r\n2\r\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText('Changed lines: 2').waitFor();
  // What is typed in one tab waits while another is looked at.
  await page.getByRole('search', { name: 'Filters of the plan' }).getByText('Titles', { exact: true }).click();
  await field(page, 'Technology of Teaching').fill('20');
  await page.keyboard.press('Enter');
  await page.getByText('Changed lines: 3').waitFor();
  await button(page, 'Save').click();
  await page.getByText('The plan is saved.').waitFor();
  await page.goBack();
  await page.reload();
  expect(await field(page, 'Almaty city').inputValue()).toBe('9');
  await line(page, 'Shymkent city').getByText('50').waitFor();
  await button(page, 'History').click();
  await page.getByText('Changed lines: 3').click();
  await page.getByText('Technology of Teaching 75384: none → 20').waitFor();
  await page.context().close();
});

test('what somebody else changed meanwhile is shown, and nothing typed is lost', async () => {
  const page = await visits.visit('manager', { search: 'plans?kind=facility' });
  await field(page, 'Sairam post office').fill('40');
  await page.keyboard.press('Enter');
  const hq = await visits.server.as('hq');
  const { version } = await hq.report.plan.query({ year: 2027 });
  const lines = [{ kind: 'facility' as const, code: '160200', sets: 55 }];
  expect(await hq.report.savePlan.mutate({ year: 2027, seen: version, lines })).toMatchObject({ ok: true });
  await button(page, 'Save').click();
  const conflict = page.getByRole('alert');
  await conflict.getByText('has changed the plan meanwhile').waitFor();
  expect(await conflict.locator('tbody td').allTextContents()).toEqual(['no plan', '55', '40']);
  await button(page, 'Save mine').click();
  await page.getByText('The plan is saved.').waitFor();
  await page.reload();
  expect(await field(page, 'Sairam post office').inputValue()).toBe('40');
  await page.context().close();
});

test('a file with a bad line is refused with its number; mended, it is previewed and stored', async () => {
  const page = await visits.visit('hq', { search: 'plans?panel=import' });
  const choose = (...lines: string[]) => {
    const buffer = Buffer.from(['kind;code;sets', ...lines].join('\n'));
    return page.locator('input[type=file]').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer });
  };
  await choose('branch;02;300', 'branch;17;many');
  const problem = page.locator('main section section tbody tr');
  await problem.waitFor();
  expect(await problem.locator('th, td').allTextContents()).toEqual([
    '3',
    'Plan, sets',
    '“many” is no number of sets. Write a whole number from 0 to 10,000,000.',
  ]);
  await choose('branch;02;300', 'branch;17;600');
  await page.getByText('Changing: 2').waitFor();
  await button(page, 'Save').click();
  await page.getByText('The file is saved.').waitFor();
  await expect.poll(() => field(page, 'Shymkent city').inputValue()).toBe('600');
  const template = page.waitForEvent('download');
  await button(page, 'Template XLSX').click();
  expect((await template).suggestedFilename()).toBe('jazylym-plan-2027.xlsx');
  await page.context().close();
});

test('an editor sees the own titles, and neither fields nor files', async () => {
  const page = await visits.visit('editor', { search: 'plans' });
  await line(page, 'Technology of Teaching').waitFor();
  expect(await page.locator('tbody input').count()).toBe(0);
  expect(await page.locator('tbody tr').count()).toBe(2);
  expect(await button(page, 'Import a file').count()).toBe(0);
  await page.context().close();
});
