import { CITY_FACILITY } from '@jazylym/server/testing/reference';
import { request } from '@jazylym/server/testing/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await startVisits();
  const operator = await visits.server.as('aigerim');
  for (let place = 0; place < 3; place += 1) await operator.abonement.accept.mutate(request());
});
afterAll(() => visits?.close());

test('headquarters verifies the country, then one facility by its index, and reads where something does not fit', async () => {
  const page = await visits.visit('hq', { search: 'journal' });
  await page.getByRole('button', { name: 'Start verifying' }).click();
  await page.getByText('All is well').waitFor();
  await page.getByText('entries: 3', { exact: false }).waitFor();

  await visits.server.owner.query('UPDATE abonement SET sets = 9 WHERE facility_id = $1 AND number_sequence = 2', [
    CITY_FACILITY,
  ]);
  await page.getByText('One facility', { exact: true }).click();
  const code = page.getByRole('textbox', { name: 'The facility’s postal index' });
  await code.fill('999999');
  await page.keyboard.press('Enter');
  await page.getByText('There is no facility 999999.', { exact: false }).waitFor();
  expect(await code.inputValue()).toBe('999999');
  await code.fill('160000');
  await page.keyboard.press('Enter');
  const line = page.getByRole('row', { name: /^160000 Abonement\. It is not as it was journaled or sealed/ });
  await line.waitFor();
  expect(await line.textContent()).toMatch(/No\. 160000-26-0-000002-\d, day .*, entry 2, field sets/);
  await page.context().close();
});

test('whoever may not verify is led to nothing', async () => {
  const page = await visits.visit('manager', { search: 'journal' });
  await page.getByRole('main').waitFor();
  expect(await page.getByRole('button', { name: 'Start verifying' }).count()).toBe(0);
  await page.context().close();
});
