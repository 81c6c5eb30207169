import { bin } from '@jazylym/domain/testing/trade';
import { publishCatalogue } from '@jazylym/server/testing/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilAccepted, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The clerk's measure: any new abonement in at most so many keys besides data. */
const MOST_NAVIGATION_KEYS = 15;

test('a clerk accepts a year of 75384 in the city by keyboard alone, and PS-1 shows its number and 3 775 ₸', async () => {
  const page = await stage.open();
  const clerk = clerkAt(page);
  await fillForAliya(page, clerk);
  expect(await page.textContent('[data-explained]')).toMatch(/12\sай, қала: .* = 3\s775\s₸ × 1 = 3\s775\s₸/);
  await clerk.type('5000');
  await clerk.press('Enter');

  const number = await untilAccepted(page);
  expect(number).toMatch(/^160000-26-0-000001-\d$/);
  expect(await page.textContent('[data-change]')).toMatch(/^1.225.₸$/);
  expect(await page.textContent('article.sheet')).toContain(number);
  expect(clerk.navigationKeys).toBeLessThanOrEqual(MOST_NAVIGATION_KEYS);
  process.stdout.write(
    `navigation keys for a new abonement: ${clerk.navigationKeys}, at most ${MOST_NAVIGATION_KEYS}\n`,
  );

  const { rows } = await stage.server.owner.query(
    'SELECT publication_index, months, sets, zone, total_tiyn::integer AS total, payment_method FROM abonement',
  );
  expect(rows).toEqual([
    { publication_index: '75384', months: 12, sets: 1, zone: 'city', total: 377_500, payment_method: 'cash' },
  ]);

  await page.keyboard.press('F7');
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('');
  await page.waitForSelector('text=Нұрғалиқызы Әлия');
});

test('the first print is the original; the second, a reload and a way back are copies', async () => {
  const page = await stage.open();
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilAccepted(page);
  const copies = page.locator('article.sheet .ps1-copy');
  expect(await copies.count()).toBe(0);
  await page.pdf();
  await copies.first().waitFor();
  expect(await page.textContent('h1')).toBe('Абонемент қабылданды');

  await page.keyboard.press('F7');
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await page.waitForURL('**/abonement/*');
  await untilAccepted(page);
  expect(await copies.count()).toBe(0);
  await page.reload();
  await copies.first().waitFor();

  await page.keyboard.press('F7');
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await page.waitForURL('**/abonement/*');
  await untilAccepted(page);
  expect(await copies.count()).toBe(0);
  await page.keyboard.press('F7');
  await untilReady(page);
  await page.goBack();
  await copies.first().waitFor();
});

test('an organization subscribes by account in a rayon', async () => {
  const page = await stage.open({ language: 'ru' });
  const clerk = clerkAt(page);
  await untilReady(page);
  await clerk.type('егем');
  await clerk.press('Enter');
  await clerk.press('F2');
  await clerk.type('ЖШС «Бірлік»');
  await clerk.press('Enter');
  await clerk.type(bin);
  await clerk.press('Enter');
  await clerk.press('Enter');
  await clerk.type('160200');
  await page.waitForSelector('[data-field="settlement"][value="Сайрам"]');
  await page.keyboard.press('F9');

  const number = await untilAccepted(page);
  expect(await page.textContent('article.sheet')).toContain(`БСН / БИН ${bin}`);
  const { rows } = await stage.server.owner.query(
    `SELECT zone, months, amount_tiyn = total_tiyn AS invoiced FROM abonement
     JOIN invoice ON abonement_id = abonement.id WHERE id = $1`,
    [page.url().split('/').at(-1)],
  );
  expect(rows).toEqual([{ zone: 'rayon', months: 12, invoiced: true }]);

  await page.keyboard.press('Escape');
  await untilReady(page);
  await page.waitForSelector(`a[title*="${number}"]`);
  await page.keyboard.press('F4');
  await page.waitForSelector('article.sheet .ps1-copy');
});

test('a price that has changed meanwhile is shown with the old one, and taken on by a second F9', async () => {
  const page = await stage.open({ as: 'bolat' });
  const clerk = clerkAt(page);
  await fillForAliya(page, clerk);
  await clerk.press('F7');
  await clerk.type('65001');
  await clerk.press('Enter');
  await page.waitForSelector('[data-explained]:has-text("65001")');
  await publishCatalogue(stage.server.owner, 2);
  await stage.server.refresh();

  await page.keyboard.press('F9');
  await page.waitForSelector('[role="alert"] s');
  const alert = await page.textContent('[role="alert"]');
  expect(alert).toMatch(/5.040.₸.*5.544.₸/s);
  await page.keyboard.press('F9');
  await untilAccepted(page);
  expect(await page.textContent('[data-total]')).toMatch(/^5.544.₸$/);
});

test('what hinders acceptance is said beside its field, and the cursor goes there', async () => {
  const page = await stage.open({ language: 'en' });
  await untilReady(page);
  await page.keyboard.type('65002');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="name"]:focus');
  expect(await page.textContent('body')).toContain('Write the full name');

  await page.fill('[data-field="iin"]', '123456789012');
  await page.keyboard.press('Tab');
  await page.waitForSelector('text=The check digit does not fit');
  await page.fill('[data-field="postalCode"]', '160000');
  await page.waitForSelector('text=Almaty city');
  await page.fill('[data-field="postalCode"]', '999999');
  await page.waitForSelector('text=999999');
  expect(await page.inputValue('[data-field="iin"]')).toBe('123456789012');
});
