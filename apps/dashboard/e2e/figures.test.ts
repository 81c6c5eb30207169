import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;

const newspaper = () =>
  request({
    publicationIndex: '65001',
    months: 1,
    sets: 4,
    payment: { method: 'cash', given: 200_000 },
    priceShown: { catalogueId: 1, total: 168_000 },
  });

/** Thirty sets of the newspaper on the fifth day of the last campaign, in Shymkent, as the documents of that year would have left them. */
const LAST_CAMPAIGN = `INSERT INTO report_delta (facility_id, document_id, sign, awaiting, publication_index, branch_code,
    delivery_facility_id, delivery_branch_code, business_date, accepted_on, start_month, months, sets, zone, channel, payment_method,
    publisher_tiyn, delivery_tiyn)
  VALUES (1, gen_random_uuid(), 1, 0, '65001', '17', 1, '17', '2025-10-14', '2025-10-14', '2026-01-01', 12, 30, 'city', 'postman', 'cash',
    1000000, 200000)`;

beforeAll(async () => {
  visits = await startVisits();
  await visits.server.owner.query(LAST_CAMPAIGN);
  const aigerim = await visits.server.as('aigerim');
  await aigerim.abonement.accept.mutate(
    request({ sets: 2, payment: { method: 'cash', given: 800_000 }, priceShown: { catalogueId: 1, total: 755_000 } }),
  );
  expect((await aigerim.abonement.accept.mutate(newspaper())).ok).toBe(true);
});
afterAll(() => visits?.close());

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const bars = (page: Page, name: string) => card(page, name).locator('.recharts-wrapper');

test('what an operator accepts is on the manager’s chart within five seconds, by itself', async () => {
  const page = await visits.visit('manager');
  await bars(page, 'By title').getByText('Egemen Qazaqstan').waitFor();
  expect(await bars(page, 'By title').textContent()).toMatch(/Egemen Qazaqstan4/);

  await (await visits.server.as('bolat')).abonement.accept.mutate({ ...newspaper(), facilityId: 2 });
  await bars(page, 'By title').getByText('8', { exact: true }).waitFor({ timeout: 5_000 });
  await page.context().close();
});

test('an editor sees the office’s own titles and no others, also when the address asks for them', async () => {
  const page = await visits.visit('editor', { search: '?publications=65001,75384' });
  await bars(page, 'By title').getByText('Technology of Teaching').waitFor();
  await card(page, 'By title').getByText('Show as a table').click();
  await card(page, 'By title')
    .getByRole('row', { name: /Technology of Teaching 75384/ })
    .waitFor();
  expect(await card(page, 'By title').textContent()).not.toContain('Egemen');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('combobox', { name: 'Titles' }).click();
  const offered = await page.getByRole('option').allTextContents();
  expect(offered).toContain('Technology of Teaching');
  expect(offered).not.toContain('Egemen Qazaqstan');
  await page.context().close();
});

test('a regional manager sees what the amount is made of where others compare branches', async () => {
  const page = await visits.visit('manager');
  await card(page, 'What the amount is made of').waitFor();
  expect(await card(page, 'By branch').count()).toBe(0);
  await page.context().close();
});

test('arrows go from bar to bar and from day to day, and Enter opens what is told, as a press does', async () => {
  const page = await visits.visit('hq');
  const chart = bars(page, 'By title').locator('svg.recharts-surface');
  await chart.waitFor();
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await bars(page, 'By title').getByText(/ · /).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/publications=/);
  await page.goBack();
  const days = card(page, 'Acceptance by day').locator('svg.recharts-surface');
  await days.waitFor();
  await days.click();
  await page.waitForURL(/period=custom/);
  expect(new URL(page.url()).searchParams.get('from')).toBe(new URL(page.url()).searchParams.get('to'));
  await page.context().close();
});

test('while the server is gone the last figures stay and say so, and they are fresh again by themselves', async () => {
  const page = await visits.visit('hq');
  await bars(page, 'By branch').getByText('Shymkent city').waitFor();
  await page.context().setOffline(true);
  await page.getByText(/The server cannot be reached/).waitFor();
  expect(await bars(page, 'By branch').textContent()).toContain('Shymkent city');
  await page.context().setOffline(false);
  await page.getByText(/Updated at/).waitFor();
  await page.context().close();
});

test('a period without acceptances says so and leads back to the campaign', async () => {
  const page = await visits.visit('hq', { search: '?period=lastCampaign&publications=75384' });
  await page.getByRole('button', { name: 'Show the whole campaign' }).click();
  await bars(page, 'By title').getByText('Egemen Qazaqstan').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

test('the campaign stands beside the last one: pace, what fell with both its numbers, and what needs attention', async () => {
  const page = await visits.visit('hq');
  const campaign = page.getByRole('region', { name: /^Course of the campaign\. Day 32 of 72$/ });
  await campaign.getByText('for the last campaign’s total: 30').waitFor();
  await campaign.getByText('Show as a table').click();
  await campaign.getByRole('row', { name: /14 Oct 2026\s+0\s+30/ }).waitFor();

  const trends = card(page, 'Rising and falling titles');
  const fallen = trends.getByRole('listitem').filter({ hasText: 'Egemen Qazaqstan' });
  expect(await fallen.textContent()).toMatch(/Egemen Qazaqstan30 → 8−22/);
  expect(await fallen.getByRole('link').getAttribute('href')).toBe('/dashboard/titles/65001');
  await card(page, 'Needs attention')
    .getByRole('link', { name: /Egemen Qazaqstan.* far below last year/ })
    .waitFor();

  await page.getByText('Change on last year', { exact: true }).click();
  await page.waitForURL('**/?map=change');
  await card(page, 'Map of regions')
    .getByRole('button', { name: /Shymkent.*▼ −67%/ })
    .waitFor();
  await page.context().close();
});

test('channels and payment: a branch narrows the page to its facilities, one of which leads to its days, and back', async () => {
  const page = await visits.visit('hq', { search: 'channels?publications=&paidOnly=yes' });
  await page.getByText('What awaits payment is left out by the filter.').waitFor();
  await page.getByText('With awaiting payment', { exact: true }).click();
  await page.waitForURL('**/channels');
  expect(
    await card(page, 'Who accepted')
      .getByRole('row', { name: /^Facility/ })
      .textContent(),
  ).toMatch(/^Facility10.*100%/);
  await card(page, 'Awaiting payment: for how long').getByText('No invoice awaits payment').waitFor();

  await card(page, 'By branch')
    .getByRole('button', { name: /^Shymkent city/ })
    .click();
  await page.waitForURL('**/channels?branches=17');
  await card(page, 'By facility').getByRole('link').first().click();
  await page.waitForURL('**/days/*');
  await page.goBack();
  await card(page, 'By facility').waitFor();
  await page.goBack();
  await card(page, 'By branch').waitFor();
  await page.context().close();
});

test('once there is a plan, its line, its pace and what is behind it are told, and the league has it as a column', async () => {
  const page = await visits.visit('hq');
  const campaign = page.getByRole('region', { name: /^Course of the campaign/ });
  await campaign.getByText('No plan is set for this selection.').waitFor();
  expect(await campaign.getByRole('link', { name: 'Set the plan' }).getAttribute('href')).toBe(
    '/dashboard/plans?kind=branch',
  );
  const lines = [{ kind: 'branch' as const, code: '17', sets: 300 }];
  await (await visits.server.as('hq')).report.savePlan.mutate({ year: 2027, seen: 0, lines });
  await page.reload();
  // A few of three hundred sets; the last campaign had all of its own by today.
  await campaign.getByText('behind: 100% expected by today').waitFor();
  await campaign.getByText('for the plan: 300').waitFor();
  await campaign.getByText('Branches with a plan: 1 of 2').waitFor();
  await campaign.locator('svg.recharts-surface').getByText('Plan', { exact: true }).waitFor();
  await campaign.getByText('Show as a table').click();
  await campaign.getByRole('row', { name: /13 Oct 2026\s+0\s+0\s+0$/ }).waitFor();
  await campaign.getByRole('row', { name: /14 Oct 2026\s+0\s+30\s+300$/ }).waitFor();
  await card(page, 'Needs attention')
    .getByText(/of 300 sets expected/)
    .waitFor();
  // In money there is no plan to show.
  await page.getByText('Amount', { exact: true }).first().click();
  await campaign.getByText(/^Plans are in sets/).waitFor();

  await page.goto(`${visits.server.url}/dashboard/regions?sort=reached`);
  await card(page, 'Branches ranked').getByRole('columnheader', { name: 'Plan reached' }).waitFor();
  const shymkent = card(page, 'Branches ranked').getByRole('row', { name: /Shymkent city/ });
  expect(await shymkent.textContent()).toMatch(/300\d%/);
  await page.getByText('No document is left to be summed up').waitFor();
  await page.context().close();
});
