import { useState } from 'react';
import { freshId } from '../draft/keep.ts';
import { type RequestIds, requestIds } from './request-id.ts';

/** Ids for one kind of request of this page. The browser's clock only orders them: every date of the trade is the server's. */
export function useRequestIds(): RequestIds {
  const [ids] = useState(() => requestIds(freshId));
  return ids;
}
