import { registerCollector } from '@jazylym/server/testing/day';
import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { begunBatch, typeCells } from './batch-of.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

const untilSaved = (page: Page) => page.waitForSelector('[data-standing="saved"]');
const cellAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
const rowsOf = (page: Page) => page.locator('tbody tr[data-row]');

test('without collectors the page says who keeps the register', async () => {
  const page = await stage.open({ path: '/counter/batch' });
  await page.waitForSelector('text=Тізімді ашу');
});

test('five cards are typed by keyboard, survive a reload, differ by an amount, and are accepted with a reason', async () => {
  await registerCollector(await stage.server.as('head'));
  const page = await begunBatch(stage);
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('18 901');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');

  // A scanner under the Kazakh layout: 101.
  await page.keyboard.insertText('"қ"');
  await typeCells(page, [
    '',
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
  await page.waitForSelector('tr[data-state="good"] >> text=101');
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
  await page.waitForSelector('[data-cell="blank"]:focus');
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
  const page = await begunBatch(stage);
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
  const page = await begunBatch(stage);
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

test('a batch that another took over says so, and who has it goes on with every row', async () => {
  const page = await begunBatch(stage);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');
  await typeCells(page, ['110', '10.11']);
  await untilSaved(page);
  const other = await stage.open({ as: 'head', path: new URL(page.url()).pathname });
  await other.waitForSelector('text=Айгерім');
  await other.keyboard.press('Enter');
  await other.waitForSelector('[data-row] >> text=110');
  await page.keyboard.type('75384');
  await page.waitForSelector('[data-standing="elsewhere"]');
});

test('a batch is thrown away only when it is said twice', async () => {
  const page = await begunBatch(stage);
  await page.click('[data-discard]');
  await page.click('[data-discard-sure]');
  await page.waitForSelector('[data-collector]:focus');
});

test('five hundred pasted rows reach the server in parts, and a key in them is on the screen at once', async () => {
  const page = await begunBatch(stage);
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');
  await page.evaluate(() => {
    const lines = Array.from({ length: 500 }, (_, at) =>
      [20_000 + at, '10.11', '75384', 1, 12, 1, `Жазылушы ${at}`, '160000', '', 'Тәуке хан', 5, '', 3775].join('\t'),
    );
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', lines.join('\n'));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => rowsOf(page).count()).toBe(500);
  await page.keyboard.type('7');
  const waits = await page.evaluate(async () => {
    const input = document.activeElement as HTMLInputElement;
    const taken: number[] = [];
    for (let key = 0; key < 15; key++) {
      const begun = performance.now();
      input.setRangeText('7', input.value.length, input.value.length, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      taken.push(performance.now() - begun);
    }
    return taken.sort((one, other) => one - other);
  });
  expect(waits[7]).toBeLessThan(100);
  await page.keyboard.press('Control+Delete');
  await page.waitForSelector('[data-standing="unsaved"]');
  await untilSaved(page);
  const id = page.url().split('/').at(-1) ?? '';
  const { draft } = await (await stage.server.as('aigerim')).abonement.batch.query({ facilityId: CITY_FACILITY, id });
  expect([draft?.cards.length, draft?.cards[0]?.blank, draft?.cards.at(-1)?.blank]).toEqual([499, '20000', '20498']);
});
