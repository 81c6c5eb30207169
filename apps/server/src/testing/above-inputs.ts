import { newId } from './request.ts';

/** What the procedures take that those above facilities ask, and the notices of everybody. */
export const ABOVE_INPUTS: Record<string, object> = {
  'day.differences': { from: '2026-11-01', to: '2026-11-30', branchCode: '17' },
  'day.remind': { facilityId: 1, businessDate: '2026-11-09' },
  'day.noticesSeen': { ids: [newId(), newId()] },
};
