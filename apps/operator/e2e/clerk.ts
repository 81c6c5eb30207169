import type { Page } from 'playwright-core';

/** A clerk at the keyboard: what is typed is data, every other key is a navigation key and is counted. */
export type Clerk = {
  navigationKeys: number;
  /** Types data where the cursor is. */
  type(text: string): Promise<void>;
  /** Presses a navigation key. */
  press(key: string): Promise<void>;
};

export function clerkAt(page: Page): Clerk {
  const clerk: Clerk = {
    navigationKeys: 0,
    type: (text) => page.keyboard.type(text),
    press: async (key) => {
      clerk.navigationKeys += 1;
      await page.keyboard.press(key);
    },
  };
  return clerk;
}

/** The search box has the cursor: the counter waits for a client. */
export const untilReady = (page: Page): Promise<unknown> => page.waitForSelector('[data-field="search"]:focus');

/** The read-back lies open and takes Enter. */
export const untilReadBack = (page: Page): Promise<unknown> => page.waitForSelector('[data-read-back="ready"]');

/** The abonement's page with its PS-1. Answers the number. */
export async function untilAccepted(page: Page): Promise<string> {
  await page.waitForSelector('article.sheet');
  return (await page.textContent('[data-number]')) ?? '';
}

/** Fills the form for Әлия, a year of 75384 in the city of Shymkent; the cursor stands in the month grid. */
export async function fillForAliya(page: Page, clerk: Clerk): Promise<void> {
  await untilReady(page);
  await clerk.type('75384');
  await clerk.press('Enter');
  await clerk.type('Нұрғалиқызы Әлия');
  await clerk.press('Enter');
  await clerk.press('Enter');
  await clerk.type('+7 701 234 56 78');
  await clerk.press('Enter');
  await clerk.type('160000');
  await page.waitForSelector('[data-field="settlement"][value="Шымкент"]');
  await clerk.press('Enter');
  await clerk.type('Тәуке хан');
  await clerk.press('Enter');
  await clerk.type('5');
  await clerk.press('Enter');
  await clerk.type('12');
  await clerk.press('Enter');
}

/** Reads back what is typed, takes exactly the sum, and accepts. */
export async function readBackAndAccept(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await page.keyboard.press('Enter');
}
