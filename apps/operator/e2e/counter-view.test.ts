import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilReadBack, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('without a connection search and postal code say so after a few seconds, and go on by themselves once it is back', async () => {
  const page = await stage.open({ language: 'ru' });
  await untilReady(page);
  // A connection that answers nothing at all.
  await page.route('**/trpc/**', () => undefined);
  await page.fill('[data-field="search"]', 'ахметов');
  await page.waitForSelector('text=Поиск изданий работает', { timeout: 10_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.route('**/trpc/**', (route) => route.abort('connectionreset'));
  await page.fill('[data-field="postalCode"]', '160200');
  await page.waitForSelector('text=индекс ещё не проверен', { timeout: 10_000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.waitForSelector('[data-field="settlement"][value="Сайрам"]', { timeout: 10_000 });
});

test('a list of the search ends with a whole option inside a low window', async () => {
  const page = await stage.open({ language: 'ru', as: 'dana' });
  await untilReady(page);
  await page.setViewportSize({ width: 1366, height: 220 });
  await page.keyboard.type('а');
  await page.waitForSelector('[role="option"]');
  const { bottom, cut } = await page.evaluate(() => {
    const list = document.querySelector('[role="listbox"]:not([hidden])');
    const edge = list?.getBoundingClientRect().bottom ?? 0;
    const options = [...(list?.querySelectorAll('[role="option"]') ?? [])].map((one) => one.getBoundingClientRect());
    return { bottom: edge, cut: options.filter((one) => one.top < edge - 8 && one.bottom > edge).length };
  });
  expect(bottom).toBeLessThanOrEqual(220);
  expect(cut).toBe(0);
});

test('the way to pay stays in sight below two errors of the bank account', async () => {
  const page = await stage.open({ language: 'ru', as: 'bolat' });
  await untilReady(page);
  await page.focus('[data-field="name"]');
  await page.keyboard.press('F2');
  await page.getByRole('radio', { name: 'По счёту' }).check({ force: true });
  await page.fill('[data-field="iban"]', 'KZ001');
  await page.fill('[data-field="bic"]', 'X');
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-field="iban"][aria-invalid="true"]');
  await page.setViewportSize({ width: 1366, height: 700 });
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await page.locator('[data-pay]').boundingBox();
  expect(box && box.y + box.height <= 700).toBe(true);
});

test('too little cash is said in the client’s language, which is not the clerk’s', async () => {
  const page = await stage.open({ language: 'ru', as: 'head' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await page.keyboard.type('3000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog >> text=Алынғаны');
});
