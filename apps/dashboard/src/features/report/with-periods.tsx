import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import classes from './report.module.css';
import { usePeriods } from './report-query.ts';

interface Props {
  /** What stands there meanwhile. */
  skeleton?: ReactNode;
  children: (periods: ReportPeriods) => ReactNode;
}

/** A page that needs to know today and the campaigns: it waits for them, or says that they could not be had. */
export function WithPeriods({ skeleton = <PageSkeleton />, children }: Props) {
  const periods = usePeriods();
  return (
    <div className={classes.page}>
      {periods.data !== undefined ? (
        children(periods.data)
      ) : periods.isError ? (
        <Failed rank={1} query={periods} />
      ) : (
        skeleton
      )}
    </div>
  );
}
