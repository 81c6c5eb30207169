import type { ExportCell } from '@jazylym/domain/report/export-cell';
import type { Said } from '@jazylym/i18n/report/export/about';
import type { Piece } from './export-table.ts';

/** What a file is written of: a table, its rows on their way, and what it says of itself. */
export type ExportFile = {
  sheets: { table: string; about: string };
  columns: readonly { head: string; width: number }[];
  pieces: AsyncIterable<Piece>;
  about: readonly Said[];
};

/** The rows of pieces, handed out a few at a time: none when there are no more. */
export function rowsOf(pieces: AsyncIterable<Piece>): {
  take(most: number): Promise<ExportCell[][]>;
  end(): Promise<void>;
} {
  const source = pieces[Symbol.asyncIterator]();
  let held: ExportCell[][] = [];
  let isOver = false;
  return {
    take: async (most) => {
      while (held.length === 0 && !isOver) {
        const next = await source.next();
        isOver = next.done === true;
        if (!next.done) held = next.value.rows;
      }
      const taken = held.slice(0, most);
      held = held.slice(most);
      return taken;
    },
    end: async () => void (await source.return?.()),
  };
}
