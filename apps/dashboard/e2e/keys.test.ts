import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
});
afterAll(() => visits?.close());

test('an editorial office makes a key, its system asks with it, and once it is revoked gets no answer', async () => {
  const page = await visits.visit('editor', { search: 'keys' });
  const name = page.getByRole('textbox', { name: 'What is the key for?' });
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByText('Type the key’s name').waitFor();
  await name.fill('Сайт');
  await page.getByRole('button', { name: 'Make a key' }).dblclick();
  await page.getByText('The key “Сайт” is ready').waitFor();
  const secret = (await page.locator('main [role=status] code').textContent()) ?? '';
  const ask = async () => {
    const headers = { authorization: `Bearer ${secret}` };
    return await fetch(`${visits.server.url}/api/v1/titles`, { headers });
  };
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ titles: [{ publicationIndex: '70001' }, { publicationIndex: '75384' }] });

  // A second of the same name is refused, and what was typed stays.
  await name.fill('Сайт');
  await page.keyboard.press('Enter');
  await page.getByText('There is a living key of this name.').waitFor();
  expect(await name.inputValue()).toBe('Сайт');
  // And the secret that nobody has copied yet is still to be seen.
  expect(await page.locator('main [role=status] code').textContent()).toBe(secret);

  await page.getByRole('button', { name: 'Revoke the key “Сайт”' }).click();
  await page.getByRole('button', { name: 'Yes, revoke it' }).click();
  await page.getByText('Revoked 1').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Revoked 1/);
  expect(await page.locator('main [role=status] code').count()).toBe(0);
  expect((await ask()).status).toBe(401);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('Revoked 1').waitFor();
  expect(await page.getByRole('main').textContent()).not.toContain(secret);
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
  await page.context().close();
});

test('an administrator sees whose keys there are and makes none', async () => {
  const page = await visits.visit('admin', { search: 'keys' });
  await page.getByText('Оқыту баспасы').waitFor();
  expect(await page.getByRole('button', { name: 'Make a key' }).count()).toBe(0);
  await page.context().close();
});
