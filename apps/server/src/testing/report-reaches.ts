import { adminFindsNothing, only, type Plain } from './outcome.ts';
import { alike, PLAN_READS, PLAN_WRITES } from './plan-inputs.ts';
import { newId } from './request.ts';

/** Who reads the figures, and keeps what belongs to reading them. */
export const REPORTS: Record<string, Plain> = {
  'report.acceptance': { input: { from: '2026-11-01', to: '2026-11-30' }, expected: only('manager', 'hq', 'editor') },
  'report.awaiting': { input: {}, expected: only('manager', 'hq', 'editor') },
  'report.delivery': { input: { year: 2027 }, expected: only('manager', 'hq', 'editor') },
  'report.office': { input: { year: 2027 }, expected: only('manager', 'hq', 'editor') },
  'report.titles': { input: { from: '2026-11-01', to: '2026-11-30' }, expected: only('manager', 'hq', 'editor') },
  'report.title': { input: { publicationIndex: '75384', year: 2027 }, expected: only('manager', 'hq', 'editor') },
  'report.views': { expected: only('manager', 'hq', 'editor') },
  'report.saveView': {
    input: () => ({ id: newId(), name: 'Көрініс', address: '/?branches=17', shared: false }),
    expected: only('manager', 'hq', 'editor'),
  },
  'report.removeView': { input: { id: newId() }, expected: only('manager', 'hq', 'editor') },
  'report.setHomeView': { input: { id: null }, expected: only('manager', 'hq', 'editor') },
  'report.forecast': { input: { publicationIndex: '75384' }, expected: only('manager', 'hq', 'editor') },
  'report.key.list': { expected: only('editor', 'admin') },
  // An administrator revokes keys and makes none: they are an editorial office's own.
  'report.key.make': { input: { name: 'Матрица' }, expected: only('editor') },
  'report.key.revoke': { input: { id: newId() }, expected: { ...adminFindsNothing, editor: 'notFound' } },
  ...alike(PLAN_READS, only('manager', 'hq', 'editor')),
  ...alike(PLAN_WRITES, only('manager', 'hq')),
  'report.freshness': { expected: only('manager', 'hq', 'editor') },
  'report.branchSizes': { expected: only('manager', 'hq', 'editor') },
  'report.periods': { expected: only('manager', 'hq', 'editor') },
};
