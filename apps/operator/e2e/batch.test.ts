import { registerCollector } from '@jazylym/server/testing/day';
import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The counter's F8, the first collector chosen with Enter, and the cursor in the report's count. */
async function begunBatch(): Promise<Page> {
  const page = await stage.open();
  await page.waitForSelector('[data-field="search"]:focus');
  await page.keyboard.press('F8');
  await page.waitForSelector('[data-collector]:focus');
  await page.waitForSelector('[role="option"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-control="count"]:focus');
  return page;
}

/** Types cells one after the other; an empty one is left as it is. */
async function typeCells(page: Page, cells: readonly string[]): Promise<void> {
  for (const cell of cells) {
    if (cell !== '') await page.keyboard.type(cell);
    await page.keyboard.press('Enter');
  }
}

const untilSaved = (page: Page) => page.waitForSelector('[data-standing="saved"]');
const cellAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
const rowsOf = (page: Page) => page.locator('tbody tr[data-row]');

test('without collectors the page says who keeps the register', async () => {
  const page = await stage.open({ path: '/counter/batch' });
  await page.waitForSelector('text=Тізімді ашу');
});

test('five cards are typed by keyboard, survive a reload, differ by an amount, and are accepted with a reason', async () => {
  await registerCollector(await stage.server.as('head'));
  const page = await begunBatch();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('18 901');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');

  await typeCells(page, [
    '101',
    '10.11',
    '75384',
    '1',
    '12',
    '',
    'Әлия Нұрланқызы',
    '160000',
    'Тәуке хан',
    '5',
    '12',
    '3775',
  ]);
  expect(await cellAt(page)).toBe('blank');
  await page.waitForSelector('tr[data-state="good"]');
  await typeCells(page, ['102', '', '75384', 'қаң', '12', '', 'Серік Ахметов', '', 'Тәуке хан', '7', '', '3801']);
  await page.waitForSelector('tr[data-state="differs"]');

  // The row above again, under the next number; the name is another.
  await page.keyboard.press('Control+d');
  expect(await page.inputValue('[data-cell="blank"]')).toBe('103');
  await typeCells(page, ['', '', '', '', '', '', 'Марат Оспанов', '', '', '', '', '3775']);

  // The rest comes out of a spreadsheet.
  await page.evaluate(() => {
    const lines = [
      '104\t10.11\t75384\t1\t12\t1\tДана Әлі\t160000\t\tТәуке хан\t9\t\t3 775',
      '105\t10.11\t75384\t1\t12\t1\tЖанар Сәт\t160000\t\tТәуке хан\t11\t\t3 775,00',
    ];
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${lines.join('\n')}\n`);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => rowsOf(page).count()).toBe(6);
  await untilSaved(page);
  expect(await page.textContent('[data-pair="sum"]')).toMatch(/18.875.*18.901.*26/);
  expect(await page.textContent('[data-hints]')).toContain('2-жол');

  await page.reload();
  await page.waitForSelector('[data-control="count"]:focus');
  await expect.poll(() => rowsOf(page).count()).toBe(6);
  expect(await page.inputValue('[data-control="sum"]')).toBe('18 901');

  await page.keyboard.press('F9');
  await page.waitForSelector('[data-reason]:focus');
  await page.keyboard.type('Пошташы артық алған, айырмасын қайтарады');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-accepted-batch]');
  expect(await page.textContent('[data-fact="reason"]')).toContain('айырмасын қайтарады');
  expect(await page.textContent('[data-fact="sum"]')).toMatch(/18.875/);
  expect(await stage.registered()).toBe(5);
  const { accepted, drafts } = await (await stage.server.as('aigerim')).abonement.batches.query({
    facilityId: CITY_FACILITY,
  });
  expect([accepted.length, drafts.length, accepted[0]?.cardSum]).toEqual([1, 0, 1_890_100]);
});

test('what the server never heard of is still there after a reload, and reaches it then', async () => {
  const page = await begunBatch();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  await page.route('**/trpc/abonement.saveBatch*', (route) => route.abort('connectionreset'));
  await page.waitForSelector('[data-cell="blank"]:focus');
  await typeCells(page, ['106', '10.11', '75384']);
  await page.waitForSelector('[data-standing="keptHere"]');
  await page.unroute('**/trpc/abonement.saveBatch*');
  await page.reload();
  await page.waitForSelector('[data-row] >> text=75384');
  await untilSaved(page);
  const id = page.url().split('/').at(-1) ?? '';
  await expect
    .poll(async () => {
      const { draft } = await (await stage.server.as('aigerim')).abonement.batch.query({
        facilityId: CITY_FACILITY,
        id,
      });
      return draft?.cards.map(({ blank, publicationIndex }) => [blank, publicationIndex]);
    })
    .toEqual([['106', '75384']]);
});

test('a row goes and comes back, and a problem says how to mend it where the cursor is led', async () => {
  const page = await begunBatch();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3775');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');
  await typeCells(page, ['77777', '10.11', '75384', '1', '8']);
  await page.keyboard.press('Control+Delete');
  await page.waitForSelector('[data-undo]');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('[data-row][data-active] >> [data-cell="months"]');
  expect(await page.inputValue('[data-cell="months"]')).toBe('8');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-problem="blank"]');
  expect(await page.textContent('[data-problem="blank"]')).toContain('77777');
  expect(await cellAt(page)).toBe('blank');
});
