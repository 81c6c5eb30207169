import { request } from '@jazylym/server/testing/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  await (await visits.server.as('aigerim')).abonement.accept.mutate(request());
});
afterAll(() => visits?.close());

test('a view is kept by keyboard, opens by its name, is the first page once pinned, and cycles on a wall until Escape', async () => {
  const page = await visits.visit('hq', { search: '?period=week&branches=17' });
  const menu = page.getByRole('button', { name: 'Views' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByText('No view is saved').waitFor();
  await page.getByRole('menuitem', { name: 'Save this view…' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Shymkent, a week');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.goto(`${visits.server.url}/dashboard/?period=today`);
  await menu.click();
  await page.getByRole('button', { name: 'Open the dashboard with this view: Shymkent, a week' }).click();
  await page.getByRole('button', { name: /Open the dashboard with this view/, pressed: true }).waitFor();
  await page.getByRole('menuitem', { name: 'Shymkent, a week' }).click();
  await page.waitForURL('**/dashboard/?period=week&branches=17');
  await page.goBack();
  await page.waitForURL('**/dashboard/?period=today');

  await page.goto(`${visits.server.url}/dashboard/`);
  await page.waitForURL('**/dashboard/?period=week&branches=17');

  await menu.click();
  await page.getByRole('menuitem', { name: 'Show in turn on a wall screen' }).click();
  await page.locator('html[data-wall]').waitFor();
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Leave the screen (Esc)' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('html:not([data-wall])').waitFor();
  await page.getByRole('banner').waitFor();

  await menu.click();
  const onWall = page.getByRole('button', { name: 'Show on the wall screen: Shymkent, a week' });
  expect(await onWall.getAttribute('aria-pressed')).toBe('true');
  await onWall.click();
  await page.getByRole('menuitem', { name: 'Show in turn on a wall screen' }).waitFor({ state: 'detached' });
});
