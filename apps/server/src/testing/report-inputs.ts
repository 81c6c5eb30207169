import { PLAN_READS, PLAN_WRITES } from './plan-inputs.ts';
import { newId } from './request.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const NARROWED = { branchCodes: ['17'], publicationIndexes: ['75384'] };

/** What the procedures about figures take. */
export const REPORT_INPUTS: Record<string, object> = {
  'report.forecast': { publicationIndex: '75384' },
  'report.key.make': { name: 'сайт' },
  'report.key.revoke': { id: newId() },
  'report.awaiting': NARROWED,
  'report.delivery': { year: 2027, ...NARROWED },
  'report.office': { year: 2027, ...NARROWED },
  'report.titles': {
    ...{ ...NOVEMBER, compare: NOVEMBER, branchCodes: ['17'], text: 'оқыту', sort: 'change', page: 1 },
    ...{ descending: false, paidOnly: true, language: 'ru' },
  },
  'report.title': { publicationIndex: '75384', year: 2027, branchCodes: ['17'] },
  'report.facility': { facilityId: 1, ...NOVEMBER, compare: NOVEMBER, year: 2027 },
  'report.acceptance': { ...NOVEMBER, ...NARROWED },
  ...PLAN_READS,
  ...PLAN_WRITES,
};
