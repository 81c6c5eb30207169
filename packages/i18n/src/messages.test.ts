import { expect, test } from 'vitest';
import { addBatch, batchMessages } from './abonement/batch/add.ts';
import { addAdministration, administration } from './administration.ts';
import { aboveMessages } from './day/above/add.ts';
import { addDay, dayMessages } from './day/add.ts';
import { addFacilityWords, facilityMessages } from './day/facility-words.ts';
import { journalMessages } from './day/journal/add.ts';
import { noticeMessages } from './day/notices/add.ts';
import { createI18n } from './i18n.ts';
import { messages } from './messages.ts';
import { reportMessages } from './report/add.ts';
import { channelsMessages } from './report/channels/add.ts';
import { forecastMessages } from './report/forecast/add.ts';
import { keysMessages } from './report/keys/add.ts';
import { liveMessages } from './report/live/add.ts';
import { officeMessages } from './report/office/add.ts';
import { overviewMessages } from './report/overview/add.ts';
import { plansMessages } from './report/plans/add.ts';
import { regionsMessages } from './report/regions/add.ts';
import { titlesMessages } from './report/titles/add.ts';

/** Every leaf as `noun.key` → text. */
function leavesOf(tree: object, path = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') leaves.set(here, value);
    else for (const [leaf, text] of leavesOf(value, here)) leaves.set(leaf, text);
  }
  return leaves;
}

const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

const all = (language: 'kk' | 'ru' | 'en') =>
  leavesOf({
    ...messages[language],
    ...administration[language],
    ...batchMessages[language],
    ...dayMessages[language],
    ...facilityMessages[language],
    ...noticeMessages[language],
    ...aboveMessages[language],
    ...journalMessages[language],
    ...reportMessages[language],
    ...titlesMessages[language],
    ...(officeMessages[language] as object),
    ...plansMessages[language],
    ...keysMessages[language],
    ...forecastMessages[language],
    // One spread more and TypeScript counts more combinations than it bears.
    ...(liveMessages[language] as object),
    ...overviewMessages[language],
    ...channelsMessages[language],
    ...regionsMessages[language],
  });
const kazakh = all('kk');

test.each(['ru', 'en'] as const)('%s has every message that Kazakh has, with the same variables', (language) => {
  const leaves = all(language);
  expect([...leaves.keys()].sort()).toEqual([...kazakh.keys()].sort());
  for (const [key, text] of leaves)
    expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(kazakh.get(key) ?? '')]);
});

test.each(['kk', 'ru', 'en'] as const)('%s has no empty, untrimmed or malformed message', (language) => {
  for (const [key, text] of all(language)) {
    expect([key, text]).toEqual([key, text.trim()]);
    expect([key, text.replaceAll(/\{\{\w+\}\}/g, '')]).toEqual([key, expect.stringMatching(/^[^{}]+$/)]);
  }
});

test('no Kazakh or Russian message is left in English', () => {
  for (const language of ['kk', 'ru'] as const) {
    for (const [key, text] of all(language)) {
      if (key === 'shell.languages.en') continue;
      const said = text.replaceAll(/\{\{\w+\}\}/g, '');
      expect([key, said]).toEqual([key, expect.stringMatching(/\p{Script=Cyrillic}|^[^\p{L}]*$/u)]);
    }
  }
});

test('a language is switched in place, and two are spoken side by side', async () => {
  const i18n = createI18n('kk');
  expect(i18n.t('shell.signOut')).toBe('Шығу');
  await i18n.changeLanguage('ru');
  expect(i18n.t('shell.signOut')).toBe('Выйти');
  expect(i18n.getFixedT('en')('shell.signOut')).toBe('Sign out');
});

test('what administrators read is learnt where it is needed, beside the rest', () => {
  const i18n = createI18n('ru');
  addAdministration(i18n);
  expect([i18n.t('changes.made'), i18n.t('shell.signOut')]).toEqual(['Создано', 'Выйти']);
});

test('what batches say is learnt with their screens', () => {
  const i18n = createI18n('kk');
  addBatch(i18n);
  expect([i18n.t('batch.accept'), i18n.t('shell.signOut')]).toEqual(['Буманы қабылдау', 'Шығу']);
});

test('what the pages of collectors and of the facility’s day say is learnt with them', () => {
  const i18n = createI18n('ru');
  addFacilityWords(i18n);
  expect([i18n.t('debts.receive'), i18n.t('shell.signOut')]).toEqual(['Принять', 'Выйти']);
});

test('what the operational day says is learnt with its screens', () => {
  const i18n = createI18n('en');
  addDay(i18n);
  expect([i18n.t('day.certify.sign'), i18n.t('shell.signOut')]).toEqual(['Certify', 'Sign out']);
});

test('a key that does not exist and a variable that is missing fail the types', () => {
  const { t } = createI18n('en');
  // @ts-expect-error there is no such key
  expect(t('shell.noSuchKey')).toBe('shell.noSuchKey');
  // @ts-expect-error the message needs its index
  expect(t('abonement.rejection.unknownIndex', {})).toContain('{{index}}');
});
