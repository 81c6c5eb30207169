import { violationsOf } from '@jazylym/browser/axe';
import { registerCollector } from '@jazylym/server/testing/day';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { begunBatch, typeCells } from './batch-of.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await registerCollector(await stage.server.as('head'));
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('on a phone, what does not agree with the report is read whole, the difference too', async () => {
  const page = await begunBatch(stage);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1 234 567');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-cell="blank"]:focus');
  await typeCells(page, [
    '120',
    '10.11',
    '75384',
    '1',
    '12',
    '',
    'Қанат Ерлан',
    '160000',
    'Тәуке хан',
    '5',
    '',
    '3776',
  ]);
  await page.waitForSelector('tr[data-state="differs"]');
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('бағадан өзге: 1-жол').waitFor();
  const right = await dialog.evaluate((one) => one.getBoundingClientRect().right);
  const cells = await dialog
    .locator('th, td')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(Math.max(...cells)).toBeLessThan(right);
});

test.each(['kk', 'ru', 'en'] as const)('nothing hinders a reader in %s, light or dark', async (language) => {
  const page = await stage.open({ path: '/counter/batch', language, dark: language === 'ru' });
  await page.waitForSelector('[data-collector]:focus');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-control="count"]:focus');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await typeCells(page, ['77777', '10.11', '75384', '1', '8', '', '', '160000', '', '', '', '1']);
  await page.keyboard.press('F9');
  expect(await violationsOf(page)).toEqual([]);
});
