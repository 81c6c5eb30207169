import { type PageToTry, tryPages } from './usable.ts';

/** Every page of figures, and what tells that it is there. */
const PAGES: Record<string, PageToTry> = {
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
  'channels and payment': {
    as: 'hq',
    search: 'channels',
    ready: async (page) => {
      await page.locator('main tbody button').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'nothing accepted': {
    as: 'hq',
    search: '?period=lastCampaign',
    ready: (page) => page.locator('main [role=status] button').waitFor(),
  },
  'branches ranked': {
    as: 'hq',
    search: 'regions',
    ready: async (page) => {
      await page.locator('main tbody a').first().waitFor();
      await page.locator('main tbody td button').first().focus();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'figures of one branch': {
    as: 'manager',
    search: 'regions/17',
    ready: async (page) => {
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      await page.locator('main tbody td button').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'figures of a facility': {
    as: 'manager',
    search: 'regions/17/1',
    ready: async (page) => {
      await page.locator('main tbody td button').first().waitFor();
      await page.locator('main tbody th a').first().waitFor();
    },
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
  "an editorial office's titles": {
    as: 'editor',
    search: 'office',
    ready: async (page) => {
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      await page.locator('main tfoot').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  titles: {
    as: 'hq',
    search: 'titles',
    ready: (page) => page.locator('main tbody tr svg').first().waitFor(),
  },
  'one title': {
    as: 'manager',
    search: 'titles/75384',
    ready: async (page) => {
      await page.locator('.recharts-bar-rectangle').first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  'no such title': {
    as: 'manager',
    search: 'titles/99999',
    ready: (page) => page.locator('main [role=status] a').waitFor(),
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
};

tryPages(PAGES);
