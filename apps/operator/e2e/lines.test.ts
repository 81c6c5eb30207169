import { CAMPAIGN_DAY } from '@jazylym/server/testing/clock';
import { OF_2026, publishCatalogue } from '@jazylym/server/testing/reference';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('one client takes three titles in one acceptance, the months and sets chosen by keys', async () => {
  const page = await stage.open();
  const clerk = clerkAt(page);
  await fillForAliya(page, clerk);
  for (const index of ['65001', '70001']) {
    await page.keyboard.press('F7');
    await clerk.type(index);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-line]:has-text("${index}") [data-field="startMonth"]`);
  }
  await page.focus('[data-field="startMonth"]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('3');
  await page.waitForSelector('[data-field="sets"][value="3"]');
  expect(await page.getAttribute('[data-field="startMonth"]:focus', 'aria-label')).toBe('ақпан\u00a02027');
  expect(await page.textContent('[data-explained]')).toMatch(/6\sай.*× 3 = 7\s560\s₸/);
  await readBackAndAccept(page);
  await untilAccepted(page);
  const { rows } = await stage.server.owner.query(
    `SELECT publication_index AS index, to_char(start_month, 'YYYY-MM') AS start, months, sets FROM abonement ORDER BY number_sequence`,
  );
  expect(rows).toEqual([
    { index: '75384', start: '2026-12', months: 12, sets: 1 },
    { index: '65001', start: '2026-12', months: 12, sets: 1 },
    { index: '70001', start: '2027-02', months: 6, sets: 3 },
  ]);
  const { rows: acceptances } = await stage.server.owner.query(
    'SELECT count(DISTINCT acceptance_id)::integer FROM abonement',
  );
  expect(acceptances).toEqual([{ count: 1 }]);
});

test('a line is taken off and comes back; the same title twice is pointed out and its sets added up', async () => {
  const page = await stage.open({ as: 'bolat', language: 'en' });
  await untilReady(page);
  for (const index of ['75384', '65001']) {
    await page.fill('[data-field="search"]', index);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-line]:has-text("${index}")`);
  }
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.waitForSelector('[data-line]:has-text("75384")', { state: 'detached' });
  await page.waitForSelector('[data-field="search"]:focus');
  await page.click('[data-undo]');
  await page.waitForSelector('[data-line]:has-text("75384")');
  expect(await page.locator('[data-line]').first().textContent()).toContain('75384');

  await page.fill('[data-field="search"]', '75384');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add up the sets' }).click();
  await page.waitForSelector('[data-field="sets"][value="2"]');
  expect(await page.locator('[data-line]').count()).toBe(2);
});

test('a month that has closed since it was chosen offers the first open one, at one key', async () => {
  const page = await stage.open({ as: 'dana', language: 'en' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await page.textContent('[data-explained]')).toMatch(/12\smonths/);
  stage.server.clock.set('2026-11-16T06:00:00.000Z');
  await page.reload();
  await page.waitForSelector('[data-offer]:has-text("January 2027")');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-offer]:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-offer]', { state: 'detached' });
  await page.waitForSelector('[data-field="startMonth"][aria-label="January\u00a02027"]:focus');
  await page.waitForSelector('[data-explained]');
  stage.server.clock.set(CAMPAIGN_DAY);
});

test('with two years’ catalogues each month is priced by its own year’s, and the first open one says why over the year’s end', async () => {
  await publishCatalogue(stage.server.owner, 1, '2025-10-01T05:00:00.000Z', OF_2026);
  await stage.server.refresh();
  const page = await stage.open({ as: 'saule', language: 'en' });
  await untilReady(page);
  const choose = async (index: string) => {
    await page.fill('[data-field="search"]', index);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-line]:has-text("${index}") [data-field="startMonth"]`);
  };
  await choose('65001');
  await page.focus('[data-field="startMonth"]');
  await page.waitForSelector('[aria-label="December\u00a02026"]:focus');
  expect(await page.textContent('[data-explained]')).toMatch(/4\s536\s₸.*catalogue 2026, № 2/s);
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('[aria-label="January\u00a02027"]:focus');
  expect(await page.textContent('[data-explained]')).toMatch(/5\s040\s₸.*catalogue 2027, № 2/s);

  await choose('70001');
  await page.waitForSelector('text=The catalogue of 2026 does not have this title: its first month is January 2027.');
  stage.server.clock.set('2026-11-16T06:00:00.000Z');
  await page.reload();
  await page.waitForSelector('text=December 2026 closed on 15 Nov');
  stage.server.clock.set(CAMPAIGN_DAY);
});
