import { type PageToTry, tryPages } from './usable.ts';

/** Every page but those of figures, and what tells that it is there. */
const PAGES: Record<string, PageToTry> = {
  'signing in': { as: null, search: '', ready: (page) => page.locator('form').waitFor() },
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
  'no such page': { as: 'hq', search: 'nowhere', ready: (page) => page.locator('main [role=status] a').waitFor() },
};

tryPages(PAGES);
