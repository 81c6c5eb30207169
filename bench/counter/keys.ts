import { bin } from '@jazylym/domain/testing/trade';
import {
  type Clerk,
  clerkAt,
  fillForAliya,
  untilAccepted,
  untilReadBack,
  untilReady,
} from '@jazylym/operator/e2e/clerk';
import type { Stage } from '@jazylym/operator/e2e/counter';
import type { Page } from 'playwright-core';

/** What a clerk does, and the most keys besides data that it may take. */
type Job = { name: string; most: number; work: (page: Page, clerk: Clerk) => Promise<void> };

/** F9 reads back, Enter takes the money and accepts. */
async function readBackAndAccept(page: Page, clerk: Clerk): Promise<void> {
  await clerk.press('F9');
  await untilReadBack(page);
  await clerk.press('Enter');
}

const JOBS: Job[] = [
  {
    name: 'a new individual, one title',
    most: 15,
    work: async (page, clerk) => {
      await fillForAliya(page, clerk);
      await readBackAndAccept(page, clerk);
    },
  },
  {
    name: 'a new organization by account',
    most: 15,
    work: async (page, clerk) => {
      await untilReady(page);
      await clerk.type('65001');
      await clerk.press('Enter');
      await clerk.press('F2');
      await clerk.type('ЖШС «Бірлік»');
      await clerk.press('Enter');
      await clerk.type(bin);
      await clerk.press('Enter');
      await clerk.press('Enter');
      await clerk.type('160000');
      await page.waitForSelector('[data-field="settlement"][value="Шымкент"]');
      await readBackAndAccept(page, clerk);
    },
  },
  {
    name: 'a returning subscriber renews',
    most: 8,
    work: async (page, clerk) => {
      await untilReady(page);
      await clerk.type('701 234');
      await page.waitForSelector('[role="option"]:has-text("Нұрғалиқызы Әлия")');
      await clerk.press('Enter');
      await page.waitForSelector('[data-field="name"][value="Нұрғалиқызы Әлия"]');
      await clerk.press('F3');
      await page.waitForSelector('[data-pay]:focus');
      await readBackAndAccept(page, clerk);
    },
  },
];

/** Keys besides data, and seconds from the ready counter to the registered abonement at a machine's typing speed. */
export type Done = { name: string; keys: number; most: number; seconds: number };

/** Does each job once, in a browser of its own. */
export async function countKeys(stage: Stage): Promise<Done[]> {
  const done: Done[] = [];
  for (const { name, most, work } of JOBS) {
    const page = await stage.open();
    await untilReady(page);
    const clerk = clerkAt(page);
    const from = performance.now();
    await work(page, clerk);
    await untilAccepted(page);
    done.push({ name, keys: clerk.navigationKeys, most, seconds: (performance.now() - from) / 1000 });
    await page.close();
  }
  return done;
}
