import type { ReactNode } from 'react';
import classes from './sheet.module.css';

/** One line of a sheet: its name, then a cell for each head but the first. */
export interface SheetRow {
  key: string;
  name: ReactNode;
  cells: readonly ReactNode[];
  /** `group` heads the lines below it, `whole` sums up. */
  rank?: 'group' | 'whole';
}

interface Props {
  /** What the table is of, for those who hear it. */
  label: string;
  /** The head of the names, then those of the cells; what is text and no number stands on the left. */
  heads: readonly (string | { text: string })[];
  rows: readonly SheetRow[];
}

/** A head whose unit stays beside its last word: «Сомасы, ₸». */
const unbroken = (head: string): string => head.replace(' ₸', '\u00a0₸');

/** A table of a sheet, numbers on the right. It scrolls inside itself where a screen is narrow, also by keyboard. */
export function SheetTable({ label, heads, rows }: Props) {
  const columns = heads.map((head) =>
    typeof head === 'string' ? { head: unbroken(head), isText: false } : { head: head.text, isText: true },
  );
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{first?.head}</th>
            {others.map(({ head, isText }) => (
              <th key={head} scope="col" className={isText ? undefined : classes.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells, rank }) => (
            <tr key={key} data-rank={rank} data-row={key}>
              <th scope="row">{name}</th>
              {others.map(({ head, isText }, place) => (
                <td key={head} className={isText ? undefined : classes.number}>
                  {cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
