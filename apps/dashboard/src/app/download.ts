/** Has the browser keep a file. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Has the browser keep a text as a CSV file. */
export const downloadCsv = (text: string, name: string): void =>
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
