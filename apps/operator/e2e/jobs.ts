import { bin } from '@jazylym/domain/testing/trade';
import type { Page } from 'playwright-core';
import { type Clerk, clerkAt, fillForAliya, untilAccepted, untilReadBack, untilReady } from './clerk.ts';
import type { Stage } from './counter.ts';

/** What a clerk does all day, and the most keys besides data that it may take. They follow one another: later ones find what earlier ones made. */
type Job = { name: string; most: number; work: (page: Page, clerk: Clerk, seen: Seen) => Promise<void> };

/** What the clerk has on paper by then: the number of the first abonement. */
type Seen = { number: string };

/** F9 reads back, Enter takes the money and accepts. */
async function readBackAndAccept(page: Page, clerk: Clerk): Promise<void> {
  await clerk.press('F9');
  await untilReadBack(page);
  await clerk.press('Enter');
  await untilAccepted(page);
}

/** A title found by its index becomes a line. */
async function addTitle(page: Page, clerk: Clerk, index: string): Promise<void> {
  await clerk.press('F7');
  await clerk.type(index);
  await clerk.press('Enter');
  await page.waitForSelector(`[data-line]:has-text("${index}")`);
}

/** Tab until the cursor is there. */
async function tabTo(page: Page, clerk: Clerk, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  while (!(await target.evaluate((one) => one === document.activeElement))) await clerk.press('Tab');
}

const JOBS: Job[] = [
  {
    name: 'a new individual, one title',
    most: 15,
    work: async (page, clerk, seen) => {
      await fillForAliya(page, clerk);
      await readBackAndAccept(page, clerk);
      seen.number = await untilAccepted(page);
    },
  },
  {
    name: 'a new organization by account',
    most: 15,
    work: async (page, clerk) => {
      await clerk.type('65001');
      await clerk.press('Enter');
      await clerk.press('F2');
      await clerk.type('ЖШС «Бірлік»');
      await clerk.press('Enter');
      await clerk.type(bin);
      await clerk.press('Enter');
      await clerk.press('Enter');
      await clerk.type('160200');
      await page.waitForSelector('[data-field="settlement"][value="Сайрам"]');
      await readBackAndAccept(page, clerk);
    },
  },
  {
    name: 'a returning subscriber renews',
    most: 8,
    work: async (page, clerk) => {
      await clerk.type('701 234');
      await page.waitForSelector('[role="option"]:has-text("Нұрғалиқызы Әлия")');
      await clerk.press('Enter');
      await page.waitForSelector('[data-field="name"][value="Нұрғалиқызы Әлия"]');
      await clerk.press('F3');
      await page.waitForSelector('[data-pay]:focus');
      await readBackAndAccept(page, clerk);
    },
  },
  {
    name: 'three titles for a new client',
    most: 15,
    work: async (page, clerk) => {
      await fillForAliya(page, clerk);
      for (const index of ['65001', '70001']) await addTitle(page, clerk, index);
      await readBackAndAccept(page, clerk);
    },
  },
  {
    name: 'a scanned paper is printed anew',
    most: 4,
    work: async (page, clerk, { number }) => {
      await clerk.type(number.replaceAll('-', ''));
      await clerk.press('Enter');
      await untilAccepted(page);
      await clerk.press('Enter');
      await page.waitForSelector('[data-event="printed"]');
    },
  },
  {
    name: 'the last one is taken back',
    most: 15,
    work: async (page, clerk) => {
      await page.waitForSelector('text=Нұрғалиқызы Әлия');
      await clerk.press('F4');
      await untilAccepted(page);
      await tabTo(page, clerk, 'button[aria-label^="Күшін жою"]');
      await clerk.press('Enter');
      await page.waitForSelector('dialog[open]');
      await clerk.press('4');
      await clerk.press('F9');
      await page.waitForSelector('dialog[open] >> text=Қабылдаудың күші жойылды');
      await clerk.press('Enter');
      await page.waitForSelector('[data-event="reversed"]');
    },
  },
];

/** Keys besides data, and seconds from the ready counter to the end at a machine's typing speed. */
export type Done = { name: string; keys: number; most: number; seconds: number };

/** Does each job once, in a browser of its own. */
export async function doJobs(stage: Stage): Promise<Done[]> {
  const done: Done[] = [];
  const seen: Seen = { number: '' };
  for (const { name, most, work } of JOBS) {
    const page = await stage.open();
    await untilReady(page);
    const clerk = clerkAt(page);
    const from = performance.now();
    await work(page, clerk, seen);
    done.push({ name, keys: clerk.navigationKeys, most, seconds: (performance.now() - from) / 1000 });
    await page.close();
  }
  return done;
}
