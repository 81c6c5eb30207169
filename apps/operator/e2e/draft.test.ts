import { PASSWORD } from '@jazylym/server/testing/accounts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clerkAt, fillForAliya, readBackAndAccept, untilAccepted, untilReadBack, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

test('a draft outlives a reload, another language and signing out, and another clerk of the till goes on with it', async () => {
  const page = await stage.open({ as: 'dana' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await page.keyboard.type('4000');
  await page.reload();
  await untilReady(page);
  expect(await page.inputValue('[data-field="flat"]')).toBe('12');

  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.inputValue('[data-field="street"]')).toBe('Тәуке хан');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.fill('[name="username"]', 'head');
  await page.fill('[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('Нұрғалиқызы Әлия');
  await page.waitForSelector('[data-line]:has-text("75384")');
  await page.keyboard.press('F9');
  await untilReadBack(page);
  expect(await page.inputValue('[data-field="given"]')).toBe('4000');
  await page.keyboard.press('Escape');

  await page.waitForSelector('[data-read-back]', { state: 'detached' });
  await page.keyboard.press('F6');
  await page.waitForSelector('[data-field="name"][value=""]');
  await page.keyboard.press('F6');
  expect(await page.textContent('dialog')).toMatch(/Нұрғалиқызы Әлия.*1.abonement.*since.*Дана Ерланқызы/s);
});

test('a parked draft makes room for the next client, and goes on where it was; thrown away, it comes back', async () => {
  const before = await stage.registered();
  const page = await stage.open({ as: 'aigerim', language: 'en' });
  await fillForAliya(page, clerkAt(page));
  await page.keyboard.press('F6');
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('');
  await page.keyboard.type('65001');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ахметов Болат');
  await page.reload();

  await page.click('[data-parked]');
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
  await page.getByRole('dialog').locator('[data-undo]').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await page.waitForSelector('[data-field="name"][value="Нұрғалиқызы Әлия"]');
  await page.waitForSelector('[data-line]:has-text("75384")');
  await readBackAndAccept(page);
  await untilAccepted(page);
  expect(await stage.registered()).toBe(before + 1);

  await page.keyboard.press('F7');
  await untilReady(page);
  await page.click('[data-parked]');
  expect(await page.textContent('dialog')).toMatch(/Ахметов Болат/);
  expect(await page.textContent('dialog')).not.toMatch(/Нұрғалиқызы/);
});

test('what an older counter kept for a clerk is dropped without a word', async () => {
  const page = await stage.open({ as: 'head' });
  await untilReady(page);
  await page.evaluate(() => {
    localStorage.setItem('jazylym.draft.head.1', '{"id":"x","name":"Әлия"}');
    localStorage.setItem('jazylym.till.1', '{"publicationIndex":"75384"}');
    localStorage.setItem('jazylym.parked.1', '[{"publicationIndex":"75384"}]');
  });
  await page.reload();
  await untilReady(page);
  expect(await page.inputValue('[data-field="name"]')).toBe('');
  expect(await page.evaluate(() => localStorage.getItem('jazylym.draft.head.1'))).toBeNull();
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
  await readBackAndAccept(page);
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
  await readBackAndAccept(page);
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
  await Promise.all([untilReadBack(page), untilReadBack(other)]);
  await Promise.all([page.keyboard.press('Enter'), other.keyboard.press('Enter')]);
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
  await readBackAndAccept(page);
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
  await page.keyboard.press('F9');
  await untilReadBack(page);
  await stage.server.owner.query('DELETE FROM session');
  await page.keyboard.press('Enter');
  await page.fill('[name="username"]', 'head');
  await page.fill('[name="password"]', PASSWORD);
  await page.keyboard.press('Enter');
  await untilAccepted(page);
  expect(await stage.registered()).toBe(before + 1);
});
