import { violationsOf } from '@jazylym/browser/axe';
import { temporarySealKeys } from '@jazylym/server/testing/seal-keys';
import { sealedContent, storeSealed } from '@jazylym/server/testing/sealed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startVisits, type Visits } from './visit.ts';

const keys = temporarySealKeys();
let visits: Visits;
let address: string;
beforeAll(async () => {
  visits = await startVisits({ sealKeys: keys });
  const { server } = visits;
  address = `${server.url}/seal/160000/2026-11-23/${await storeSealed(server.owner, keys, sealedContent('2026-11-23'))}`;
});
afterAll(() => visits?.close());

test.each(['light', 'dark'] as const)(
  'on a phone in %s colours anybody reads whether a protocol is genuine',
  async (colorScheme) => {
    // For axe alone: the page lets no script in.
    const browser = { viewport: { width: 320, height: 640 }, colorScheme, bypassCSP: true, locale: 'ru-KZ' };
    const page = await visits.visit(null, { browser });
    await page.goto(address);
    await page.getByRole('heading', { name: 'Печать подлинна' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.getByRole('link', { name: 'Қазақша' }).click();
    await page.getByRole('heading', { name: 'Мөр түпнұсқа' }).waitFor();
    await page.goto(address.replace('2026-11-23', '2026-11-22'));
    await page.getByRole('heading', { name: 'Печать не соответствует хранимым данным' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  },
);

test('the page is whole without a script, and its policy refuses nothing of its own', async () => {
  const page = await visits.visit(null, { browser: { javaScriptEnabled: false } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(address);
  const green = await page.locator('.verdict').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(green).toBe('rgb(8, 116, 85)');
  expect(complaints).toEqual([]);
});
