/** How much room a text needs on paper: a class of the style sheet, so that print and preview agree without measuring. */
export type Fit = 'roomy' | 'close' | 'tight' | 'tiny';

/** The largest size in which `text` fits, given how many letters fit in each of the larger ones. */
export function fitOf(text: string, room: { roomy: number; close: number; tight?: number }): Fit {
  const letters = [...text].length;
  if (letters <= room.roomy) return 'roomy';
  if (letters <= room.close) return 'close';
  return letters <= (room.tight ?? Number.POSITIVE_INFINITY) ? 'tight' : 'tiny';
}
