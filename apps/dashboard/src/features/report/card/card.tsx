import { useWords } from '@jazylym/front/language';
import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ExportMenu } from '../export/export-menu.tsx';
import type { WholeTable } from '../export/whole/use-keep-whole.ts';
import classes from './card.module.css';

interface Props {
  title: string;
  /** How high the chart will be, in pixels, so that nothing jumps when it comes. */
  height: number;
  /** Every value of the chart, for those who cannot see it; made only when it is opened, or kept as a file. */
  table?: () => ReactNode;
  /** The table that the card itself is, where it is one: there is no other to open, and files are made of it. */
  shown?: () => HTMLTableElement | null;
  /** The card is a table, and files are made of it. */
  isTable?: boolean;
  /** Tables of which the card shows a part: files are made of all their rows, too. */
  whole?: readonly WholeTable[] | undefined;
  /** A line between the chart and its table. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A chart with its name, the same as a table under it, and as a file. */
export function Card({ title, height, table, shown, isTable, whole, footer, children }: Props) {
  const { t } = useWords();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** A file holds the table as it is shown, so it is shown first. */
  const shownTable = () => {
    if (details.current !== null) details.current.open = true;
    flushSync(() => setOpen(true));
    return details.current?.querySelector('table') ?? null;
  };
  return (
    <section ref={section} className={classes.card} aria-labelledby={heading}>
      <div className={classes.cardHead}>
        <h2 id={heading} className={classes.cardTitle}>
          {title}
        </h2>
        {table && (
          <ExportMenu
            title={title}
            table={shownTable}
            whole={whole}
            chart={() => section.current?.querySelector<SVGSVGElement>('svg.recharts-surface') ?? null}
          />
        )}
        {shown && <ExportMenu title={title} table={shown} whole={whole} />}
        {isTable && (
          <ExportMenu title={title} table={() => section.current?.querySelector('table') ?? null} whole={whole} />
        )}
      </div>
      <Suspense fallback={<Skeleton height={height} aria-label={t('shell.loading')} />}>{children}</Suspense>
      {footer}
      {table && (
        <details ref={details} className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={classes.summary}>{isOpen ? t('report.table.hide') : t('report.table.show')}</summary>
          {isOpen && table()}
        </details>
      )}
    </section>
  );
}
