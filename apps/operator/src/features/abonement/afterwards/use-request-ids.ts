import { freshId } from '@jazylym/front/new-id';
import { useState } from 'react';
import { type RequestIds, requestIds } from './request-id.ts';

/** Ids for one kind of request of this page. The browser's clock only orders them: every date of the trade is the server's. */
export function useRequestIds(): RequestIds {
  const [ids] = useState(() => requestIds(freshId));
  return ids;
}

/** The same for each of several documents that one request makes. */
export function useRequestIdsOf(documents: number): RequestIds[] {
  const [ids] = useState(() => Array.from({ length: documents }, () => requestIds(freshId)));
  return ids;
}
