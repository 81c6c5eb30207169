import { PLAN_READS, PLAN_WRITES } from './plan-inputs.ts';
import { newId } from './request.ts';

/** What the procedures of reports take. */
export const REPORT_INPUTS: Record<string, object> = {
  'report.delivery': { year: 2027, branchCodes: ['17'], publicationIndexes: ['75384'] },
  'report.acceptance': { from: '2026-11-01', to: '2026-11-30', branchCodes: ['17'], publicationIndexes: ['75384'] },
  'report.forecast': { publicationIndex: '75384' },
  'report.key.make': { name: 'сайт' },
  'report.key.revoke': { id: newId() },
  ...PLAN_READS,
  ...PLAN_WRITES,
};
