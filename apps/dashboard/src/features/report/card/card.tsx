import { useWords } from '@jazylym/front/language';
import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import classes from './card.module.css';

interface Props {
  title: string;
  /** How high the chart will be, in pixels, so that nothing jumps when it comes. */
  height: number;
  /** Every value of the chart, for those who cannot see it; made only when it is opened. */
  table?: () => ReactNode;
  /** A line between the chart and its table. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A chart with its name, and the same as a table under it. */
export function Card({ title, height, table, footer, children }: Props) {
  const { t } = useWords();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <h2 id={heading} className={classes.cardTitle}>
        {title}
      </h2>
      <Suspense fallback={<Skeleton height={height} aria-label={t('shell.loading')} />}>{children}</Suspense>
      {footer}
      {table && (
        <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={classes.summary}>{isOpen ? t('report.table.hide') : t('report.table.show')}</summary>
          {isOpen && table()}
        </details>
      )}
    </section>
  );
}
