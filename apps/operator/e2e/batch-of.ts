import type { Page } from 'playwright-core';
import type { Stage } from './counter.ts';

/** The counter's F8, the first collector chosen with Enter, and the cursor in the report's count. */
export async function begunBatch(stage: Stage): Promise<Page> {
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
export async function typeCells(page: Page, cells: readonly string[]): Promise<void> {
  for (const cell of cells) {
    if (cell !== '') await page.keyboard.type(cell);
    await page.keyboard.press('Enter');
  }
}
