import { expect, test } from 'vitest';
import { passwordProblem } from './password.ts';

test.each([
  ['          ', 'passwordBlank'],
  ['\t \u00a0       ', 'passwordBlank'],
  [' Aigerim.Serik ', 'passwordIsUserName'],
  ['1111111111', 'passwordRepeats'],
  ['ққққққққққ', 'passwordRepeats'],
  ['aigerim.serik1', null],
  ['менің құпиясөзім', null],
])('«%s» as a password of aigerim.serik: %s', (password, expected) => {
  expect(passwordProblem(password, 'aigerim.serik')).toBe(expected);
});
