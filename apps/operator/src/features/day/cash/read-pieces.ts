/** A whole number of pieces as it is typed, 0 … 99 999; nothing typed is none of them. Null where it is no such number. */
export function readPieces(text: string): number | null {
  const trimmed = text.replace(/\s/gu, '');
  if (trimmed === '') return 0;
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : null;
}
