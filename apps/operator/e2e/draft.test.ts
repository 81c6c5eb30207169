import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, untilAccepted, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a draft outlives a reload, another language and signing out', async () => {
  const page = await stage.open({ as: 'dana' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.type('4000');
  await page.reload();
  await untilReady(page);
  expect(await page.inputValue('[data-field="given"]')).toBe('4000');

  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.inputValue('[data-field="street"]')).toBe('Тәуке хан');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.fill('[name="username"]', 'dana');
  await page.fill('[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('Нұрғалиқызы Әлия');
  expect(await page.inputValue('[data-field="given"]')).toBe('4000');
});

test('double Enter and a lost reply make one abonement', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'aigerim' });
  let sent = 0;
  await page.route('**/trpc/abonement.accept*', async (route) => {
    sent += 1;
    if (sent > 1) return route.continue();
    // It reaches the server, and the answer is lost on the way back.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Ақша екі рет алынбайды');
  const number = await untilAccepted(page);
  expect(sent).toBe(2);
  expect(number).toMatch(/^160000-26-0-\d{6}-\d$/);
  expect(await stage.registered()).toBe(before + 1);
});

test('what was sent and not answered before a reload is sent again, and registered once', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'bolat' });
  await page.route('**/trpc/abonement.accept*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await page.waitForSelector('text=Ақша екі рет алынбайды');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await untilAccepted(page);
  expect(await page.locator('.ps1-copy').count()).toBe(0);
  expect(await stage.registered()).toBe(before + 1);
});

test('two windows of one clerk hold one draft: both accepting it make one abonement', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'saule' });
  const other = await page.context().newPage();
  await other.goto(`${stage.server.url}/counter/`);
  await untilReady(other);
  await page.bringToFront();
  await fillForAliya(page, clerkAt(page));
  await other.waitForSelector('[data-field="flat"][value="12"]');
  await Promise.all([page.keyboard.press('F9'), other.keyboard.press('F9')]);
  await Promise.race([untilAccepted(page), untilAccepted(other)]);
  expect(await stage.registered()).toBe(before + 1);
});

test('a name typed at speed is whole, in this window and in those that open meanwhile', async () => {
  const name = 'Нұрғалиқызы Әлия Серікқызы';
  const page = await stage.open({ as: 'saule' });
  await untilReady(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await untilReady(other);
  await page.bringToFront();
  await page.focus('[data-field="name"]');
  const late = await page.context().newPage();
  await page.bringToFront();
  await Promise.all([page.keyboard.type(name, { delay: 20 }), late.goto(page.url())]);
  for (const each of [page, other, late]) await each.waitForSelector(`[data-field="name"][value="${name}"]`);

  await other.bringToFront();
  await other.focus('[data-field="street"]');
  await other.keyboard.type('Тәуке хан даңғылы', { delay: 20 });
  for (const each of [page, other, late]) {
    await each.waitForSelector('[data-field="street"][value="Тәуке хан даңғылы"]');
    expect(await each.inputValue('[data-field="name"]')).toBe(name);
  }
  await page.reload();
  await page.waitForSelector(`[data-field="name"][value="${name}"]`);
});

test('a window that waits in vain goes on to the next client once another has had the answer', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'bolat' });
  await untilReady(page);
  const answered = Promise.withResolvers<void>();
  await page.route('**/trpc/abonement.accept*', async (route) => {
    const response = await route.fetch();
    await answered.promise;
    await route.fulfill({ response });
  });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  const other = await page.context().newPage();
  await other.route('**/trpc/abonement.accept*', (route) => route.abort('connectionreset'));
  await other.goto(page.url());
  await other.waitForSelector('text=Ақша екі рет');
  answered.resolve();
  await page.bringToFront();
  await untilAccepted(page);

  await other.bringToFront();
  await other.waitForSelector('[data-field="name"][value=""]:enabled');
  await other.unrouteAll({ behavior: 'ignoreErrors' });
  await other.waitForResponse('**/trpc/abonement.accept*');
  await other.focus('[data-field="name"]');
  await other.keyboard.type('Келесі клиент', { delay: 20 });
  expect(await other.inputValue('[data-field="name"]')).toBe('Келесі клиент');
  expect(other.url()).not.toContain('abonement');
  expect(await stage.registered()).toBe(before + 1);
});

test('the digit row writes digits under the Kazakh layout', async () => {
  const page = await stage.open({ as: 'head' });
  await untilReady(page);
  const keyboard = await page.context().newCDPSession(page);
  const kazakh = {
    Digit1: '"',
    Digit6: ',',
    Digit0: 'қ',
    Digit2: 'ә',
    Digit7: '.',
    Digit5: 'ғ',
    Digit3: 'і',
    Digit8: 'ү',
    Digit4: 'ң',
  };
  const press = async (codes: (keyof typeof kazakh)[]) => {
    for (const code of codes) {
      const text = kazakh[code];
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key: text, text });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key: text });
    }
  };
  await press(['Digit7', 'Digit5', 'Digit3', 'Digit8', 'Digit4']);
  await page.waitForSelector('[role="option"]:has-text("75384")');
  await page.focus('[data-field="postalCode"]');
  await press(['Digit1', 'Digit6', 'Digit0', 'Digit2', 'Digit0', 'Digit0']);
  expect(await page.inputValue('[data-field="postalCode"]')).toBe('160200');
});

test('a session that ends while it is sent costs a sign-in and nothing else', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'head' });
  await fillForAliya(page, clerkAt(page));
  await stage.server.owner.query('DELETE FROM session');
  await page.keyboard.press('F9');
  await page.fill('[name="username"]', 'head');
  await page.fill('[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  expect(await stage.registered()).toBe(before + 1);
});
