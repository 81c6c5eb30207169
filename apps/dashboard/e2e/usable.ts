import { violationsOf } from '@jazylym/browser/axe';
import type { PlanChange } from '@jazylym/domain/report/plan';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

/** A page, who looks at it, and what tells that it is there. */
export type PageToTry = {
  as: 'hq' | 'manager' | 'aigerim' | 'admin' | 'editor' | null;
  search: string;
  ready: (page: Page) => Promise<unknown>;
};

/** How far the page reaches beyond the window sideways, in pixels. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 320, height: 700 };

const PLAN: PlanChange[] = [
  { kind: 'branch', code: '17', sets: 100 },
  { kind: 'facility', code: '160000', sets: 50 },
  { kind: 'title', code: '75384', sets: 60 },
];

/** Tries each page, with one abonement accepted and much more planned: in all languages, light and dark, at a desk and on a phone. */
export function tryPages(pages: Record<string, PageToTry>): void {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits();
    await (await visits.server.as('aigerim')).abonement.accept.mutate(request());
    await (await visits.server.as('hq')).report.savePlan.mutate({ year: 2027, seen: 0, lines: PLAN });
  });
  afterAll(() => visits?.close());

  test.each(Object.entries(pages))(
    '%s is usable by everybody, in every language, light and dark, and nothing of it is cut off on a phone',
    async (_name, { as, search, ready }) => {
      const page = await visits.visit(as, { search });
      await ready(page);
      const found: string[] = [];
      for (const language of ['kk', 'ru', 'en'] as const) {
        await page.locator(`button[lang=${language}]`).click();
        await page.locator(`html[lang=${language}]`).waitFor();
        for (const [colorScheme, only] of [['light'], ['dark', 'colours']] as const) {
          await page.emulateMedia({ colorScheme });
          await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
          // What is paled because newer figures are on their way is not there to be read.
          await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
          const violations = await violationsOf(page, { only });
          found.push(...violations.map((violation) => `${language}, ${colorScheme}: ${violation}`));
        }
        await page.setViewportSize(PHONE);
        await expect.poll(() => beyond(page), { message: `beyond a phone in ${language}` }).toBe(0);
        await page.setViewportSize(DESK);
      }
      expect(found).toEqual([]);
      await page.context().close();
    },
  );
}
