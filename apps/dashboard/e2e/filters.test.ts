import { request } from '@jazylym/server/testing/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  await (await visits.server.as('aigerim')).abonement.accept.mutate(request());
});
afterAll(() => visits?.close());

test('every filter is in the address, survives a reload and is undone by going back', async () => {
  const page = await visits.visit('hq');
  const search = () => new URL(page.url()).search;
  await page.getByText('Amount', { exact: true }).click();
  await page.waitForURL('**/?measure=amount');
  await page.getByRole('combobox', { name: 'Branches' }).fill('shym');
  await page.getByRole('option', { name: 'Shymkent city' }).click();
  await page.waitForURL('**/?branches=17&measure=amount');
  await page.getByText('7 days', { exact: true }).click();
  await page.waitForURL('**/?period=week&branches=17&measure=amount');

  await page.reload();
  await page.getByRole('radio', { name: 'Amount' }).waitFor({ state: 'attached' });
  expect(await page.getByRole('radio', { name: 'Amount' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: '7 days' }).isChecked()).toBe(true);

  await page.goBack();
  expect(search()).toBe('?branches=17&measure=amount');
  expect(await page.getByRole('radio', { name: 'Campaign', exact: true }).isChecked()).toBe(true);
  await page.goBack();
  expect(search()).toBe('?measure=amount');
  await page.context().close();
});

test('a bar narrows the page to its title', async () => {
  const page = await visits.visit('hq');
  await page.locator('.recharts-bar-rectangle').first().click();
  await page.waitForURL('**/?publications=75384');
  await page.context().close();
});

test('an address that makes no sense shows what one sees without it', async () => {
  const page = await visits.visit('hq', { search: '?period=never&measure=9&branches=%00,abc&from=x&publications=[1' });
  await page.getByRole('radio', { name: 'Sets' }).waitFor({ state: 'attached' });
  expect(await page.getByRole('radio', { name: 'Sets' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Campaign', exact: true }).isChecked()).toBe(true);
  await page.getByRole('region', { name: 'By title' }).getByText('Technology of Teaching').waitFor();
  await page.context().close();
});

test('the filters outlive a change of language and of colours, which the browser remembers', async () => {
  const page = await visits.visit('hq', { search: '?measure=abonements' });
  await page.getByRole('button', { name: 'Қазақша' }).click();
  await page.getByRole('button', { name: 'Қараңғы көрініске ауысу' }).click();
  expect(await page.getByRole('radio', { name: 'Абонемент' }).isChecked()).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Шолу' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('kk');
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  await page.context().close();
});
