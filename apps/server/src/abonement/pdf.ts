import { isLong } from './pdf-job.ts';
import { openPdfThread, type PdfMaker } from './pdf-thread.ts';

/**
 * Opens the maker of all papers: one thread for those that a client waits for, another for those of a whole day, which take seconds. So
 * no receipt waits behind a protocol.
 */
export function openPdfMaker(): PdfMaker {
  const [short, long] = [openPdfThread(), openPdfThread()];
  return {
    make: (job) => (isLong(job) ? long : short).make(job),
    close: async () => void (await Promise.all([short.close(), long.close()])),
  };
}
