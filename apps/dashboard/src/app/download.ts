/** How long a file can still be fetched, in milliseconds: a busy browser begins a download later than it was asked to. */
const KEPT = 60_000;

/** Has the browser keep a file. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Has the browser keep a text as a CSV file. */
export const downloadCsv = (text: string, name: string): void =>
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
