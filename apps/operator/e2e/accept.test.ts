import { bin } from '@jazylym/domain/testing/trade';
import { CITY_FACILITY, publishCatalogue } from '@jazylym/server/testing/reference';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReadBack, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** The clerk's measure: any new abonement in at most so many keys besides data. */
const MOST_NAVIGATION_KEYS = 15;

test('a clerk accepts a year of 75384 in the city by keyboard alone, and PS-1 shows its number and 3 775 ₸', async () => {
  const page = await stage.open();
  const clerk = clerkAt(page);
  await fillForAliya(page, clerk);
  expect(await page.textContent('[data-explained]')).toMatch(/12\sай, қала: .* = 3\s775\s₸ × 1 = 3\s775\s₸/);
  await page.waitForSelector('[data-field="startMonth"]:focus');
  await clerk.press('Enter');
  await page.waitForSelector('[data-pay]:focus');
  await clerk.press('Enter');
  await untilReadBack(page);
  await clerk.type('5000');
  await page.waitForSelector('[data-read-back] output:has-text("1 225 ₸")');
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

test('a nervous second Enter opens the read-back and accepts nothing; Escape goes back to what was typed', async () => {
  const before = await stage.registered();
  const page = await stage.open();
  await fillForAliya(page, clerkAt(page));
  await page.focus('[data-pay]');
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
  await untilReadBack(page);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-read-back]', { state: 'detached' });
  await page.waitForSelector('[data-pay]:focus');
  expect(await page.inputValue('[data-field="name"]')).toBe('Нұрғалиқызы Әлия');
  expect(await stage.registered()).toBe(before);
});

test('the read-back speaks the client’s language, and goes on with too little cash only once it is enough', async () => {
  const page = await stage.open({ language: 'en' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilReadBack(page);
  expect(await page.textContent('[data-read-back]')).toMatch(
    /Кімге.*Нұрғалиқызы Әлия.*12.ай: желтоқсан.2026 – қараша.2027/s,
  );
  await page.getByRole('dialog').getByRole('radio', { name: 'Русский' }).check({ force: true });
  await page.waitForSelector('[data-read-back] >> text=Проверьте');
  await page.focus('[data-field="given"]');
  await page.keyboard.type('3000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="given"][aria-invalid="true"]');
  await page.fill('[data-field="given"]', '4000');
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  const clerk = await stage.server.as('aigerim');
  const id = page.url().split('/').at(-1) ?? '';
  const { acceptance } = await clerk.abonement.get.query({ facilityId: CITY_FACILITY, id });
  expect(acceptance.abonements[0]?.subscriber.language).toBe('ru');
});

test('an organization subscribes by account in a rayon, with its bank details on the invoice', async () => {
  const page = await stage.open({ language: 'ru', as: 'dana' });
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
  expect(await page.textContent('[data-elsewhere]')).toMatch(/районный тариф.*5.280.₸ вместо 5.040.₸/);

  await page.fill('[data-field="iban"]', 'KZ00125KZT5004100100');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="iban"]:focus');
  expect(await page.textContent('body')).toContain('контрольные цифры');
  await page.fill('[data-field="iban"]', 'kz86 125k zt50 0410 0100');
  await page.fill('[data-field="bic"]', 'HSBKKZKX');
  await page.keyboard.press('F9');
  await untilReadBack(page);
  expect(await page.textContent('[data-invoice]')).toMatch(/KZ86125KZT5004100100 · HSBKKZKX/);
  await page.keyboard.press('Enter');

  const number = await untilAccepted(page);
  expect(await page.textContent('article.sheet')).toContain(`БСН / БИН ${bin}`);
  const { rows } = await stage.server.owner.query(
    'SELECT zone, months, total_tiyn::integer AS total FROM abonement WHERE id = $1',
    [page.url().split('/').at(-1)],
  );
  expect(rows).toEqual([{ zone: 'rayon', months: 12, total: 528_000 }]);

  await page.keyboard.press('Escape');
  await untilReady(page);
  await page.waitForSelector('text=ЖШС «Бірлік»');
  await page.keyboard.press('F4');
  await page.waitForURL('**/abonement/*');
  expect(await untilAccepted(page)).toBe(number);
});

test('a price that has changed meanwhile is shown with the old one, and taken on by a second Enter', async () => {
  const page = await stage.open({ as: 'bolat' });
  await untilReady(page);
  await page.keyboard.type('65001');
  await page.keyboard.press('Enter');
  await page.fill('[data-field="name"]', 'Нұрғалиқызы Әлия');
  await page.fill('[data-field="postalCode"]', '160000');
  await page.waitForSelector('[data-field="settlement"][value="Шымкент"]');
  await page.fill('[data-field="street"]', 'Тәуке хан');
  await page.fill('[data-field="house"]', '5');
  await publishCatalogue(stage.server.owner, 2);
  await stage.server.refresh();

  await readBackAndAccept(page);
  await page.waitForSelector('dialog [role="alert"] s');
  expect(await page.textContent('dialog [role="alert"]')).toMatch(/5.040.₸.*5.544.₸/s);
  await page.waitForSelector('[data-accept]:focus');
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  expect(await page.textContent('[data-total]')).toMatch(/^5.544.₸$/);
});

test('what hinders the read-back is said beside its field, and the cursor goes there', async () => {
  const page = await stage.open({ language: 'en', as: 'saule' });
  await untilReady(page);
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="search"]:focus');
  expect(await page.textContent('body')).toContain('Choose a publication');
  await page.keyboard.type('65002');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="name"]:focus');
  expect(await page.textContent('body')).toContain('Write the full name');

  await page.fill('[data-field="iin"]', '123456789012');
  await page.keyboard.press('Tab');
  await page.waitForSelector('text=The check digit does not fit');
  await page.fill('[data-field="postalCode"]', '160000');
  await page.waitForSelector('[data-offer]:has-text("Leave it out")');
  await page.fill('[data-field="postalCode"]', '999999');
  await page.waitForSelector('text=999999');
  expect(await page.inputValue('[data-field="iin"]')).toBe('123456789012');
});
