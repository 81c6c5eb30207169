import { useState } from 'react';
import { newId } from '../draft/id.ts';
import { type RequestIds, requestIds } from './request-id.ts';

/** Ids for one kind of request of this page. The browser's clock only orders them: every date of the trade is the server's. */
export function useRequestIds(): RequestIds {
  const [ids] = useState(() => requestIds(() => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))));
  return ids;
}
