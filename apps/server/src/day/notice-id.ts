import { createHash } from 'node:crypto';
import type { NoticeContent } from '@jazylym/domain/day/notice';

/** What a notice tells of: `document` names it among those of its kind in its facility. */
export type NoticeKey = { facilityId: number; kind: NoticeContent['kind']; document: string };

/**
 * The id of a notice: a UUID (version 8) that the same document always gives, so that what is told twice is one notice; and another for each
 * kind, since ids of documents are made by tills, and one that was used for a batch would keep a difference under the same id untold.
 */
export function noticeId({ facilityId, kind, document }: NoticeKey): string {
  const hex = createHash('sha256').update(`${kind} ${facilityId} ${document}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
