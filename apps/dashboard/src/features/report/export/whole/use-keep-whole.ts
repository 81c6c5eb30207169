import { type ExportFormat, type ExportName, type ExportsAsked, exportAddress } from '@jazylym/domain/report/export';
import { useWords } from '@jazylym/front/language';
import { useRef } from 'react';
import { useDownloads } from './downloads.ts';
import { blobSink, chooseFile } from './sink.ts';

/** A table of which the page shows a part, and what to ask for to have all of it. */
export type WholeTable = { [Name in ExportName]: { name: Name; asked: ExportsAsked[Name] } }[ExportName];

/** Copies of every title at every facility may be millions of rows; the others are as many as there are titles and branches. */
const MAY_BE_LARGE: ReadonlySet<ExportName> = new Set(['copies']);

const TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
};

/** Has a whole table fetched and kept as a file; what may be large is written to the disk as it comes, where the browser can. */
export function useKeepWhole(): (table: WholeTable, format: ExportFormat) => Promise<void> {
  const { t, language } = useWords();
  const downloads = useDownloads();
  const choosing = useRef(false);
  return async (table, format) => {
    const page = window.location.pathname + window.location.search;
    const address = exportAddress({ ...table, format, language, page });
    if (choosing.current || downloads.isRunning(address)) return;
    const title = t(`reportExport.all.${table.name}`);
    const name = `${title} ${new Date().toISOString().slice(0, 10)}.${format}`;
    choosing.current = true;
    const chosen = MAY_BE_LARGE.has(table.name) ? await chooseFile(name) : null;
    choosing.current = false;
    if (chosen === 'declined') return;
    const what = t('reportExport.item', { what: title, format: format.toUpperCase() });
    downloads.start({ title: what, address, open: chosen ?? (() => blobSink(name, TYPES[format])) });
  };
}
