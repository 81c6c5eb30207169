import { CAMPAIGN_DAY } from '@jazylym/server/testing/clock';
import { requestOf } from '@jazylym/server/testing/request';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted, BY_ACCOUNT, loseFirstReply, openAccepted } from './accepted.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.server.clock.set(CAMPAIGN_DAY));
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** An invoice of the 10th for 7 550 ₸, and the list two days later. */
async function invoiced(name: string): Promise<{ id: string; number: string; page: Page }> {
  const subscriber = { ...BY_ACCOUNT.subscriber, name };
  const { id, abonements } = await accepted(stage, requestOf([{}, {}], { ...BY_ACCOUNT, subscriber }));
  stage.server.clock.set('2026-11-12T06:00:00.000Z');
  const page = await stage.open({ path: '/counter/invoices' });
  await page.waitForSelector('[data-search]:focus');
  return { id, number: abonements[0]?.number ?? '', page };
}

const payments = async (id: string) =>
  (
    await stage.server.owner.query(
      'SELECT amount_tiyn AS amount, paid_on::text AS on, reference FROM payment WHERE acceptance_id = $1',
      [id],
    )
  ).rows;

const openFirst = async (page: Page, words: string) => {
  await page.keyboard.type(words);
  await page.waitForSelector('[data-count]:text-is("1")');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-payment="paidOn"]:focus');
};

test('an invoice is found by its payer and paid by keyboard, and leaves the list with a word', async () => {
  const { id, number, page } = await invoiced('№ 12 мектеп-гимназия');
  await page.waitForSelector('text=/2.күн/');
  expect(await page.textContent(`[data-invoice="${number}"]`)).toMatch(/мектеп.*7.550.₸.*10\.11\.2026 · 2.күн/);
  await openFirst(page, 'гимназия');
  await page.keyboard.type('11.11');
  await page.waitForSelector('text=2026 ж. 11 қараша');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1047');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[role="status"] >> text=№ ${number} есепшоттың төлемі жазылды`);
  await page.waitForSelector(`[data-invoice="${number}"]`, { state: 'detached' });
  expect(await payments(id)).toEqual([{ amount: '755000', on: '2026-11-11', reference: '1047' }]);

  const later = await openAccepted(stage, { id });
  expect(await later.textContent('[data-paid]')).toContain('1047');
  expect(await later.textContent('[data-event="paid"]')).toMatch(/7.550.₸.*11.қараша.*1047/);
});

test('what does not fit the invoice is said at its field, and nothing typed is lost', async () => {
  const { id, page } = await invoiced('«Шипа» ЖШС');
  await openFirst(page, 'шипа');
  await page.keyboard.type('09.11.2026');
  await page.fill('[data-payment="amount"]', '7 000');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-payment="paidOn"]:focus');
  for (const said of ['есепшот берілген күннен', 'Төлем тапсырмасының нөмірін жазыңыз', 'Есепшот толық төленеді'])
    await page.waitForSelector(`form >> text=${said}`);

  await page.fill('[data-payment="amount"]', '7550');
  await page.fill('[data-payment="reference"]', '2001');
  await page.fill('[data-payment="paidOn"]', '20.11.2026');
  await page.keyboard.press('F9');
  await page.waitForSelector('form >> text=әлі келген жоқ');
  expect(await page.inputValue('[data-payment="reference"]')).toBe('2001');
  expect(await payments(id)).toEqual([]);
  await page.fill('[data-payment="paidOn"]', '12.11.2026');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="status"] >> text=төлемі жазылды');
});

test('a lost reply and a double press record one payment', async () => {
  const { id, page } = await invoiced('«Береке» ЖШС');
  const sent = await loseFirstReply(page, 'payInvoice');
  await openFirst(page, 'береке');
  await page.keyboard.type('12.11');
  await page.fill('[data-payment="reference"]', '3001');
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="status"] >> text=төлемі жазылды');
  expect(sent()).toBe(2);
  expect(await payments(id)).toHaveLength(1);
});

test('who records a payment that another window has recorded hears when it was', async () => {
  const { id, page } = await invoiced('«Достық» ЖШС');
  await openFirst(page, 'достык');
  const dana = await stage.server.as('dana');
  await dana.abonement.payInvoice.mutate({
    facilityId: 1,
    id: '01934567-89ab-7def-8123-456789abcdef',
    acceptanceId: id,
    paidOn: '2026-11-11',
    reference: '4001',
    amount: 755_000,
  });
  await page.keyboard.type('12.11');
  await page.fill('[data-payment="reference"]', '4002');
  await page.keyboard.press('F9');
  await page.waitForSelector('[role="status"] >> text=төлем тапсырмасы 4001');
  expect(await payments(id)).toEqual([{ amount: '755000', on: '2026-11-11', reference: '4001' }]);
});

test('an acceptance that awaits payment says so and leads to its payment; Escape closes it, and only it', async () => {
  const { id } = await invoiced('«Самал» ЖШС');
  const page = await openAccepted(stage, { id });
  await page.waitForSelector('[data-awaiting]');
  expect(await page.textContent('article.sheet:has-text("Төлеуге арналған есепшот")')).toContain('Төлем күтілуде');
  await page.getByRole('link', { name: 'Төлемін жазу' }).click();
  await page.waitForSelector('[data-payment="paidOn"]:focus');
  await page.keyboard.press('Escape');
  await page.waitForSelector(`[data-row="${id}"]:focus`);
  expect(page.url()).toContain('/invoices');
  await page.keyboard.press('Escape');
  await page.waitForURL('**/counter/');
});

test('a facility without invoices is told so', async () => {
  const page = await stage.open({ as: 'bolat', path: '/counter/invoices', language: 'ru' });
  await page.waitForSelector('text=Счетов, ожидающих оплаты, нет');
});

test('Enter in the search opens the first invoice that was found, and nothing where none is', async () => {
  const { number, page } = await invoiced('«Дәнекер» ЖШС');
  await page.keyboard.type('жоқұйым');
  await page.waitForSelector('[data-count]:text-is("0")');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-payment]').count()).toBe(0);
  await page.fill('[data-search]', 'дәнекер');
  await page.waitForSelector('[data-count]:text-is("1")');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-invoice="${number}"] [data-payment="paidOn"]:focus`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-payment]', { state: 'detached' });
  expect(await page.getByText('төлемін ашу').count()).toBe(1);
});
