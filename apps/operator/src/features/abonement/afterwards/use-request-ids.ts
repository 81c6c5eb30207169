import { useState } from 'react';
import { newId } from '../draft/id.ts';
import { type RequestIds, requestIds } from './request-id.ts';

/** Ids for one kind of request of this page. The browser's clock only orders them: every date of the trade is the server's. */
export function useRequestIds(): RequestIds {
  const [ids] = useState(() => requestIds(newRequestId));
  return ids;
}

/** The same for each of several documents that one request makes. */
export function useRequestIdsOf(documents: number): RequestIds[] {
  const [ids] = useState(() => Array.from({ length: documents }, () => requestIds(newRequestId)));
  return ids;
}

const newRequestId = (): string => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
