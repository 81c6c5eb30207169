import { Language } from '@jazylym/domain/organisation/organisation';
import { ApiParameter, ApiProblemName } from '@jazylym/domain/report/api';
import { expect, test } from 'vitest';
import { explainProblem } from './explain-problem.ts';

test.each(Language.options)('every problem has two whole sentences in %s', (language) => {
  const mend = { parameters: ApiParameter.options, known: ApiParameter.options, hasUnknown: true };
  for (const name of ApiProblemName.options) {
    const { title, detail } = explainProblem(name, language, { mend, seconds: 7 });
    expect([name, title, detail].join(' ')).not.toMatch(/[{}]|undefined/);
    expect(detail).toMatch(/\.$/);
  }
});

test('a parameter that is wrong is told by name and by what belongs there, an unknown one by those that are known', () => {
  const known = ['from', 'to'] as const;
  expect(explainProblem('badQuery', 'ru', { mend: { parameters: ['from'], known, hasUnknown: false } }).detail).toBe(
    'Исправьте эти параметры и повторите запрос. from — первый день: ГГГГ-ММ-ДД, например 2026-10-10.',
  );
  expect(explainProblem('badQuery', 'en', { mend: { parameters: [], known, hasUnknown: true } }).detail).toBe(
    'Mend these parameters and ask again. Only these parameters are known here: from, to.',
  );
  expect(explainProblem('badQuery', 'kk', { mend: { parameters: [], known: [], hasUnknown: true } }).detail).toMatch(
    /Мұнда параметр болмайды\.$/,
  );
});

test('who asks too often hears how long to wait', () => {
  expect(explainProblem('tooOften', 'en', { seconds: 12 }).detail).toContain('in 12 seconds');
});
