import { useWords } from '@jazylym/front/language';
import type { ReactNode } from 'react';
import classes from './table.module.css';

interface TableRow {
  key: string;
  name: ReactNode;
  /** The numbers as they are read, one for each head but the first. */
  cells: readonly string[];
}

interface Props {
  /** What the table is of. */
  chart: string;
  /** The head of the names, then those of the numbers. */
  heads: readonly [string, ...string[]];
  rows: readonly TableRow[];
  /** The numbers of the whole, where the rows add up to it. */
  total?: readonly string[];
  /** Where the table is what one came for, not what is behind a chart. */
  isTall?: boolean;
}

/** Every value of a chart. It scrolls inside itself, also by keyboard; heads and the whole stay in sight. */
export function Table({ chart, heads, rows, total, isTall = false }: Props) {
  const { t } = useWords();
  const [first, ...others] = heads;
  return (
    <section
      className={isTall ? `${classes.scroll} ${classes.tall}` : classes.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t('report.table.of', { chart })}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <Cells heads={others} cells={cells} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t('report.table.total')}</th>
              <Cells heads={others} cells={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cells({ heads, cells }: { heads: readonly string[]; cells: readonly string[] }) {
  return heads.map((head, place) => (
    <td key={head} className={classes.number}>
      {cells[place]}
    </td>
  ));
}
