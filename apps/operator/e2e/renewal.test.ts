import { formatNumber } from '@jazylym/domain/abonement/number';
import { newId, request, requestOf } from '@jazylym/server/testing/request';
import { takeBack } from '@jazylym/server/testing/take-back';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accepted } from './accepted.ts';
import { clerkAt, untilAccepted, untilReadBack, untilReady } from './clerk.ts';
import { openStage, type Stage } from './counter.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage.close());

/** The clerk's measure: a returning subscriber's renewal in at most so many keys besides data. */
const MOST_RENEWAL_KEYS = 8;

test('a returning subscriber renews what they took last in eight keys, each title going on after the last month', async () => {
  const subscriber = {
    kind: 'individual',
    name: 'Бекова Сәуле',
    iin: null,
    phone: '+7 705 111 22 33',
    language: 'kk',
  } as const;
  await accepted(
    stage,
    requestOf(
      [
        { startMonth: '2026-12', months: 2, priceShown: { catalogueId: 1, total: 62_900 } },
        { publicationIndex: '65001', months: 6, sets: 2, priceShown: { catalogueId: 1, total: 2 * 252_000 } },
      ],
      { subscriber },
    ),
  );
  const page = await stage.open();
  const clerk = clerkAt(page);
  await untilReady(page);
  await clerk.type('705 111');
  await page.waitForSelector('[role="option"]:has-text("Бекова Сәуле")');
  await clerk.press('Enter');
  await page.waitForSelector('[data-field="name"][value="Бекова Сәуле"]');
  await page.waitForSelector('text=Қазір жүріп жатқаны');
  await clerk.press('F3');
  await page.waitForSelector('[data-pay]:focus');
  await clerk.press('F9');
  await untilReadBack(page);
  expect(await page.textContent('[data-read-back]')).toMatch(
    /ақпан.2027 – наурыз.2027.*шілде.2027 – желтоқсан.2027, 2.жиынтық/s,
  );
  await clerk.press('Enter');
  await untilAccepted(page);
  expect(clerk.navigationKeys).toBeLessThanOrEqual(MOST_RENEWAL_KEYS);
  process.stdout.write(`keys for a renewal besides data: ${clerk.navigationKeys}, at most ${MOST_RENEWAL_KEYS}\n`);
  const { rows } = await stage.server.owner.query(
    `SELECT publication_index AS index, to_char(start_month, 'YYYY-MM') AS start, months, sets FROM abonement
     WHERE acceptance_id = (SELECT acceptance_id FROM abonement WHERE id = $1) ORDER BY number_sequence`,
    [page.url().split('/').at(-1)],
  );
  expect(rows).toEqual([
    { index: '75384', start: '2027-02', months: 2, sets: 1 },
    { index: '65001', start: '2027-07', months: 6, sets: 2 },
  ]);
});

test('Enter that is faster than the server takes the only subscriber of a name', async () => {
  await accepted(
    stage,
    request({ subscriber: { kind: 'individual', name: 'Жандосова Райхан', iin: null, phone: null, language: 'ru' } }),
  );
  const page = await stage.open({ language: 'ru', as: 'dana' });
  await untilReady(page);
  await page.keyboard.type('жандосова рай');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-field="name"][value="Жандосова Райхан"]');
  expect(await page.inputValue('[data-field="street"]')).toBe('Тәуке хан');
});

test('what a found subscriber ever took here leads to its papers, and what was reversed says so', async () => {
  const subscriber = { kind: 'individual', name: 'Ескеева Зияда', iin: null, phone: null, language: 'kk' } as const;
  const { abonements } = await accepted(stage, request({ subscriber }));
  const [kept] = abonements;
  const wrong = await accepted(stage, request({ subscriber }));
  await takeBack(await stage.server.as('aigerim'), {
    facilityId: wrong.abonements[0]?.facilityId ?? 0,
    id: newId(),
    abonementId: wrong.abonements[0]?.id ?? '',
    reason: 'қате терілді',
  });
  const page = await stage.open();
  await untilReady(page);
  await page.keyboard.type('ескеева');
  await page.waitForSelector('[role="option"]:has-text("Ескеева Зияда")');
  await page.keyboard.press('Enter');
  const taken = page.getByRole('region', { name: 'Бұрынғы жазылымдар' });
  await taken.getByRole('button', { name: 'тағы 1' }).click();
  expect(await taken.getByRole('link').allTextContents()).toEqual([
    expect.stringContaining('соңғы айы'),
    expect.stringContaining('күші жойылған'),
  ]);
  await taken.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/abonement/${kept?.id}`);
  await untilAccepted(page);
});

test('an answer that comes late never replaces a newer one', async () => {
  await accepted(
    stage,
    request({ subscriber: { kind: 'individual', name: 'Сапаров Дәурен', iin: null, phone: null, language: 'kk' } }),
  );
  await accepted(
    stage,
    request({ subscriber: { kind: 'individual', name: 'Сапиева Әсел', iin: null, phone: null, language: 'kk' } }),
  );
  const page = await stage.open({ as: 'head' });
  await untilReady(page);
  let isFirst = true;
  await page.route('**/trpc/abonement.search*', async (route) => {
    const waits = isFirst;
    isFirst = false;
    const response = await route.fetch();
    if (waits) await new Promise((resolve) => setTimeout(resolve, 900));
    await route.fulfill({ response });
  });
  const asked = page.waitForRequest('**/trpc/abonement.search*');
  await page.keyboard.type('сап');
  await asked;
  await page.keyboard.type('иева');
  await page.waitForSelector('[role="option"]:has-text("Сапиева Әсел")');
  await page.waitForTimeout(1000);
  expect(await page.locator('[role="option"]:has-text("Сапаров")').count()).toBe(0);
});

test('a number is scanned under the Kazakh layout and opens its abonement', async () => {
  const { abonements } = await accepted(stage, request());
  const [abonement] = abonements;
  const page = await stage.open({ as: 'head' });
  await untilReady(page);
  const keyboard = await page.context().newCDPSession(page);
  // As the layout of some system writes its digit row: nothing that anybody could undo.
  const press = async (code: string, key: string, text = key) => {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key });
  };
  for (const sign of abonement?.number ?? '')
    await press(sign === '-' ? 'Minus' : `Digit${sign}`, sign === '-' ? 'ө' : 'ң');
  await press('Enter', 'Enter', '\r');
  await page.waitForURL(`**/abonement/${abonement?.id}`);
  await untilAccepted(page);

  await page.keyboard.press('Escape');
  await untilReady(page);
  const kazakh: Record<string, string> = {
    0: 'қ',
    1: '"',
    2: 'ә',
    3: 'і',
    4: 'ң',
    5: 'ғ',
    6: ',',
    7: '.',
    8: 'ү',
    9: 'ұ',
    '-': 'ө',
  };
  await page.fill('[data-field="search"]', [...(abonement?.number ?? '')].map((sign) => kazakh[sign]).join(''));
  await page.waitForSelector(`[role="option"]:has-text("${abonement?.number}")`);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/abonement/${abonement?.id}`);
});

test('a number that this facility does not have is said to be missing', async () => {
  const page = await stage.open({ language: 'en' });
  await untilReady(page);
  await page.fill(
    '[data-field="search"]',
    formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence: 999_999 }),
  );
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=has no abonement № 160000-26-0-999999');
});
