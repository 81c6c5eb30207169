import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SENDING } from '../afterwards/sending.ts';
import { useRefresh } from '../afterwards/use-refresh.ts';
import { useRequestIds } from '../afterwards/use-request-ids.ts';
import { loadPapers } from './load-papers.ts';
import type { Print } from './paper-sheet.tsx';
import { type Printable, sheetKey, timesPrinted } from './sheets.ts';

/** A press that comes sooner than this after a print is the second half of a double press, not a signature. */
const ECHO_MS = 400;

/** The marks of the sheets while they go to the printer: counted ones by `sheetKey`; `uncounted` marks all as copies. */
type Job = ReadonlyMap<string, number> | 'uncounted';

/**
 * Prints sheets in one job: the server counts it first and says of each sheet whether it is the original, so that two windows,
 * a retry after a lost reply or a double press never make two originals.
 *
 * What was not counted is a copy, always. When the server cannot be asked the clerk may still print at once, since the client
 * waits, but such sheets are marked as copies: the count may have reached the server before the connection broke, and the
 * original stays for later. The same holds for the browser's own print command.
 */
export function usePrinting(printable: Printable, onPrinted: () => void) {
  const { facilityId } = printable.acceptance;
  const ids = useRequestIds();
  const refresh = useRefresh();
  const [job, setJob] = useState<Job | null>(null);
  const held = useRef<Job | null>(null);
  const isBusy = useRef(false);
  const isHere = useRef(true);
  const printedAt = useRef(Number.NEGATIVE_INFINITY);
  const queries = useQueryClient();
  const load = useMutation({ mutationFn: () => loadPapers(queries), networkMode: 'always' });
  const record = useMutation(trpc.abonement.recordPrint.mutationOptions(SENDING));

  /** At once: the browser draws the sheets as soon as this returns. */
  const hold = (next: Job | null) => {
    held.current = next;
    flushSync(() => setJob(next));
  };
  const send = (next: Job) => {
    hold(next);
    window.print();
    printedAt.current = performance.now();
    onPrinted();
  };

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  useEffect(() => {
    const before = () => {
      if (held.current === null) hold('uncounted');
    };
    const after = () => hold(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  });

  const count = async (sheets: Sheet[]) => {
    await load.mutateAsync();
    const printed = await record.mutateAsync({ facilityId, id: ids.idOf(sheets), sheets });
    ids.settle();
    // Who has gone on to the next client must not get a print of another page.
    if (isHere.current) send(new Map(printed.map((sheet) => [sheetKey(sheet), sheet.number])));
    refresh();
  };
  const failed = load.error ?? record.error;

  return {
    isRecording: load.isPending || record.isPending,
    problem: failed && problemOf(failed),
    /** Whether there is something to draw: without it not even a copy can be printed. */
    canDraw: !load.isError,
    print: (sheets: Sheet[]) => {
      if (!isBusy.current && sheets.length > 0) {
        isBusy.current = true;
        void count(sheets)
          .catch(() => undefined)
          .finally(() => {
            isBusy.current = false;
          });
      }
    },
    printUncounted: () => send('uncounted'),
    /** Which print of a sheet the paper says that it is: the one that goes to the printer, or else the next one. */
    markOf: (sheet: Sheet): Print => {
      if (job === 'uncounted') return null;
      return job?.get(sheetKey(sheet)) ?? timesPrinted(sheet, printable) + 1;
    },
    /** Whether a press belongs to the print before it: of a double press only the first half counts. */
    isEcho: (event: { timeStamp: number }) => event.timeStamp - printedAt.current < ECHO_MS,
  };
}
