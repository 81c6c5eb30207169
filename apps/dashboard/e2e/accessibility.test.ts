import { violationsOf } from '@jazylym/browser/axe';
import { request } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  await (await visits.server.as('aigerim')).abonement.accept.mutate(request());
});
afterAll(() => visits?.close());

/** Every page, and what tells that it is there. */
const PAGES: Record<
  string,
  {
    as: 'hq' | 'manager' | 'aigerim' | 'admin' | 'editor' | null;
    search: string;
    ready: (page: Page) => Promise<unknown>;
  }
> = {
  'signing in': { as: null, search: '', ready: (page) => page.locator('form').waitFor() },
  figures: {
    as: 'hq',
    search: '?branches=17',
    ready: async (page) => {
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'figures of a branch': {
    as: 'manager',
    search: '?period=custom',
    ready: (page) => page.locator('.recharts-bar-rectangle').first().waitFor(),
  },
  'nothing accepted': {
    as: 'hq',
    search: '?period=lastCampaign',
    ready: (page) => page.locator('main [role=status] button').waitFor(),
  },
  'a plan with a line to mend, and its history': {
    as: 'hq',
    search: 'plans?panel=history',
    ready: async (page) => {
      await page.locator('main tbody input').first().fill('1 200');
      await page.keyboard.press('Enter');
      await page.keyboard.type('many');
      await page.keyboard.press('Enter');
      await page.locator('main [aria-invalid=true]').waitFor();
    },
  },
  "a plan's file that is refused": {
    as: 'manager',
    search: 'plans?panel=import&kind=facility',
    ready: async (page) => {
      const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('kind;code;sets\nbranch;99;many\n') };
      await page.locator('main input[type=file]').setInputFiles(file);
      await page.locator('main section section table').waitFor();
    },
  },
  'days that wait': {
    as: 'hq',
    search: 'days',
    ready: async (page) => {
      await page.locator('main [role=status]').first().waitFor();
      await page.locator('main li button').first().waitFor();
    },
  },
  'the days of a facility': {
    as: 'manager',
    search: 'days/1',
    ready: (page) => page.locator('main tbody tr').first().waitFor(),
  },
  'the protocol of a day': {
    as: 'manager',
    search: 'days/1/2026-11-10',
    ready: (page) => page.locator('main tbody tr').first().waitFor(),
  },
  'not for operators': { as: 'aigerim', search: '', ready: (page) => page.locator('main [role=status] a').waitFor() },
  accounts: { as: 'admin', search: '', ready: (page) => page.locator('tbody a').first().waitFor() },
  'a new account': {
    as: 'admin',
    search: 'accounts/new',
    ready: async (page) => {
      await page.locator('main form button[type=submit]').click();
      await page.locator('main form select').first().selectOption('operator');
    },
  },
  'one account': {
    as: 'admin',
    search: 'accounts?text=aigerim',
    ready: async (page) => {
      await page.locator('tbody a').first().click();
      await page.locator('main form').waitFor();
      await page.getByRole('button', { name: 'Disable the account' }).click();
    },
  },
  'a file of accounts that is refused': {
    as: 'admin',
    search: 'accounts/import',
    ready: async (page) => {
      const buffer = Buffer.from('userName;name;role\nә;;boss\n');
      await page.locator('input[type=file]').setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer });
      await page.locator('main table').waitFor();
    },
  },
  'attempts to sign in': {
    as: 'admin',
    search: 'accounts/attempts',
    ready: (page) => page.locator('main p').first().waitFor(),
  },
  "one's own account": { as: 'hq', search: 'account', ready: (page) => page.locator('main li').first().waitFor() },
  branches: { as: 'admin', search: 'branches?open=17', ready: (page) => page.locator('main form').waitFor() },
  facilities: { as: 'admin', search: 'facilities?open=160200', ready: (page) => page.locator('main form').waitFor() },
  'a postal code': {
    as: 'admin',
    search: 'postal-codes?open=160200',
    ready: (page) => page.locator('main form').first().waitFor(),
  },
  'a new postal code': {
    as: 'admin',
    search: 'postal-codes?panel=new',
    ready: async (page) => {
      await page.locator('main form button[type=submit]').click();
      await page.locator('main form [aria-invalid=true]').first().waitFor();
    },
  },
  'a file with a bad line': {
    as: 'admin',
    search: 'postal-codes?panel=import',
    ready: async (page) => {
      const file = { name: 'codes.csv', mimeType: 'text/csv', buffer: Buffer.from('code;newCode\n1;2\n') };
      await page.locator('main input[type=file]').setInputFiles(file);
      await page.locator('main section section table').waitFor();
    },
  },
  'campaigns and the order of acceptance': {
    as: 'admin',
    search: 'campaigns?open=2027',
    ready: (page) => page.locator('main form').nth(1).waitFor(),
  },
  'a new campaign': {
    as: 'admin',
    search: 'campaigns?panel=new',
    ready: (page) => page.locator('main form').first().waitFor(),
  },
  'the issuer, with fields to mend': {
    as: 'admin',
    search: 'issuer',
    ready: async (page) => {
      await page.locator('main article').waitFor();
      await page.locator('main form button[type=submit]').click();
      await page.locator('main form [aria-invalid=true]').first().waitFor();
    },
  },
  'nothing found': {
    as: 'admin',
    search: 'facilities?text=nowhere',
    ready: (page) => page.locator('main [role=status] h2').waitFor(),
  },
  'API keys, one just made and one about to be revoked': {
    as: 'editor',
    search: 'keys',
    ready: async (page) => {
      for (const name of ['Сайт', 'Баспахана']) {
        await page.locator('main form input').fill(name);
        await page.locator('main form button[type=submit]').click();
        await page.locator('main li').filter({ hasText: name }).waitFor();
      }
      await page.locator('main li button').first().click();
    },
  },
  'the forecast of a title': {
    as: 'editor',
    search: '?publications=75384',
    ready: async (page) => {
      await page.locator('main dl dt').filter({ hasText: '2027' }).first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'no such page': { as: 'hq', search: 'nowhere', ready: (page) => page.locator('main [role=status] a').waitFor() },
};

/** How far the page reaches beyond the window sideways, in pixels. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 320, height: 700 };

test.each(Object.entries(PAGES))(
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
