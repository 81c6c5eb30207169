import { readPdf } from '@jazylym/server/testing/pdf';
import { request } from '@jazylym/server/testing/request';
import { ORGANIZATION } from '@jazylym/server/testing/targets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

/** The text of the invoice of an acceptance, as its counter prints it. */
async function invoiceOf(id: string): Promise<string> {
  const { server } = visits;
  const answer = await fetch(`${server.url}/documents/1/invoice/${id}.pdf`, {
    headers: { cookie: await server.cookieOf('aigerim') },
  });
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ');
}

// The demo's issuer stands until the second test: until then every field is empty.
test('a click on saving is not lost to the sentence that appears where a wrong field is left', async () => {
  const page = await visits.visit('admin', { search: 'issuer' });
  await page.getByRole('textbox', { name: 'Bank’s code (BIC)' }).fill('DEUTDEFF');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('A BIC is the code of 8 or 11 characters').waitFor();
  await page.getByText('Fill it in in both languages').first().waitFor();
  await page.context().close();
});

test('an administrator sets the issuer by keyboard, sees it on an invoice while typing, and a counter prints it', async () => {
  const clerk = await visits.server.as('aigerim');
  const accepted = request({ subscriber: ORGANIZATION, payment: { method: 'account' } });
  expect(await clerk.abonement.accept.mutate(accepted)).toMatchObject({ ok: true });
  expect(await invoiceOf(accepted.id)).toContain('Демоданные: для оплаты непригодны');

  const page = await visits.visit('admin', { search: 'issuer' });
  const sheet = page.getByRole('article');
  await sheet.getByText('KZ37000DEM0000000000').waitFor();
  await page.getByText('Invented demo details are printed now').waitFor();
  await page.getByRole('textbox', { name: 'Name, in Kazakh' }).focus();
  const typed = ['«Сынақ поштасы» АҚ', 'АО «Проверочная почта»', '0001 4000 2218', 'Алматы', 'Алматы'];
  const bank = ['«Сынақ банкі» АҚ', 'АО «Проверочный банк»', 'kz87 125k zt50 0410 0100', 'hsbkkzkx', '17', ''];
  for (const text of [...typed, ...bank]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByText('The check digit does not fit').waitFor();
  await page.getByText('The check digits do not fit').waitFor();
  expect(await sheet.textContent()).toContain('«Сынақ поштасы» АҚ');
  expect(await sheet.getByText('Демоданные').count()).toBe(0);

  // The cursor stands in the first field to mend.
  const bin = page.getByRole('textbox', { name: 'BIN' });
  await expect.poll(() => bin.evaluate((field) => field === document.activeElement)).toBe(true);
  await bin.fill('0001 4000 2217');
  await page.keyboard.press('Enter');
  const account = page.getByRole('textbox', { name: 'Account number (IBAN)' });
  await expect.poll(() => account.evaluate((field) => field === document.activeElement)).toBe(true);
  await account.fill('kz86 125k zt50 0410 0100');
  await page.keyboard.press('Enter');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByText('Invented demo details').waitFor({ state: 'detached' });
  const history = page.getByRole('region', { name: 'History of changes' }).getByRole('listitem');
  await history.waitFor();
  expect(await history.textContent()).toMatch(/Арман Әли.*KZ37000DEM0000000000KZ86125KZT5004100100.*Demo.*yesno/);

  expect(await clerk.organisation.issuer.query()).toMatchObject({ bin: ORGANIZATION.bin, paymentPurposeCode: null });
  const invoice = await invoiceOf(accepted.id);
  expect(invoice).toContain('«Сынақ поштасы» АҚ / АО «Проверочная почта»');
  expect(invoice).toContain('KZ86125KZT5004100100');
  expect(invoice).not.toContain('Демоданные');
  await page.context().close();
});
