import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation } from '@tanstack/react-query';
import { type MouseEvent, useRef } from 'react';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { useRequestIds } from '../afterwards/use-request-ids.ts';

/** Where the server has a sheet's document; a `number` that was not recorded makes a copy of it, as none does. */
export const pdfAddress = (facilityId: number, { paper, documentId }: Sheet, number?: number): string =>
  `/documents/${facilityId}/${paper}/${documentId}.pdf${number === undefined ? '' : `?print=${number}`}`;

/**
 * Opens a sheet's document in a tab of its own. It is counted first, as a print is, since it is what the client gets: the first
 * is the original, every later one a copy with its number, and the history tells of each. A double click opens one.
 */
export function usePdf(facilityId: number) {
  const ids = useRequestIds();
  const refresh = useRefresh();
  const isBusy = useRef(false);
  const record = useMutation(trpc.abonement.recordPrint.mutationOptions(SENDING));

  const count = async (sheet: Sheet, tab: Window | null) => {
    try {
      const [printed] = await record.mutateAsync({ facilityId, id: ids.idOf(sheet), sheets: [sheet] });
      ids.settle();
      // A browser that lets no tab open shows the document in this one.
      (tab ?? window).location.replace(pdfAddress(facilityId, sheet, printed?.number));
      refresh();
    } catch {
      tab?.close();
    }
  };

  return {
    problem: record.isError ? problemOf(record.error) : null,
    open: (event: MouseEvent, sheet: Sheet) => {
      event.preventDefault();
      if (isBusy.current || event.detail > 1) return;
      isBusy.current = true;
      // At once, while the browser still takes it for the clerk's own doing; its address follows.
      const tab = window.open('', '_blank');
      if (tab) tab.opener = null;
      void count(sheet, tab).finally(() => {
        isBusy.current = false;
      });
    },
  };
}
