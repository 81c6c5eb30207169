import type { ReportReach } from '@jazylym/domain/access/can';
import { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import { BranchCode } from '@jazylym/domain/organisation/organisation';
import { expect, test } from 'vitest';
import { DEFAULT_SEARCH, type ReportSearch } from '../filter/search.ts';
import { plannedBy } from './planned-by.ts';

const SHYMKENT = BranchCode.parse('17');
const NEWSPAPER = PublicationIndex.parse('65001');
const COUNTRY: ReportReach = { branchCodes: 'all', publisherIds: 'all' };
const BRANCH: ReportReach = { branchCodes: [SHYMKENT], publisherIds: 'all' };
const OFFICE: ReportReach = { branchCodes: 'all', publisherIds: [1] };
const by = (reach: ReportReach, change: Partial<ReportSearch> = {}) =>
  plannedBy({ ...DEFAULT_SEARCH, ...change }, reach);

test('the country and its branches are planned by branches, titles of the whole country by titles', () => {
  expect(by(COUNTRY)).toEqual({ kind: 'branch', codes: null });
  expect(by(COUNTRY, { branches: [SHYMKENT] })).toEqual({ kind: 'branch', codes: ['17'] });
  expect(by(COUNTRY, { publications: [NEWSPAPER] })).toEqual({ kind: 'title', codes: ['65001'] });
});

test('a manager has the own branch’s plan, an editor the own titles’', () => {
  expect(by(BRANCH)).toEqual({ kind: 'branch', codes: null });
  expect(by(OFFICE)).toEqual({ kind: 'title', codes: null });
});

test('nobody sets the plan of a title in a branch, and a plan is in sets of all, paid or not', () => {
  expect(by(COUNTRY, { branches: [SHYMKENT], publications: [NEWSPAPER] })).toBe('places');
  expect(by(BRANCH, { publications: [NEWSPAPER] })).toBe('places');
  expect(by(OFFICE, { branches: [SHYMKENT] })).toBe('places');
  expect(by(COUNTRY, { measure: 'amount' })).toBe('measure');
  expect(by(COUNTRY, { paidOnly: 'yes' })).toBe('paid');
});
