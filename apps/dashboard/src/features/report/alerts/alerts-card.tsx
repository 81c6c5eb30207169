import { actionsOf } from '@jazylym/domain/access/can';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/reader.ts';
import { Card } from '../card/card.tsx';
import classes from './alerts.module.css';
import { BehindAlert, FarAlert } from './compared-alerts.tsx';
import { DayAlertItems, useDayAlerts } from './day-alert-items.tsx';
import { useCompared } from './use-compared.ts';

/** How many of a kind are shown before the rest is folded away. */
const MOST = 3;

interface Props {
  report: AcceptanceReport;
  /** The same days of the last campaign, where they are compared. */
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** What somebody should do something about, the days first; each leads to where that is done. */
export function AlertsCard(props: Props) {
  const { t } = useWords();
  const seesDays = actionsOf(useReader()).includes('day.remind');
  const compared = useComparedAlerts(props);
  return seesDays ? (
    <WithDays compared={compared} />
  ) : (
    <Alerts hint={t('overview.alerts.noneCompared')} days={null}>
      {compared}
    </Alerts>
  );
}

function WithDays({ compared }: { compared: ReactNode[][] }) {
  const { t } = useWords();
  const days = useDayAlerts();
  const { waiting, differences } = days.alerts;
  const hasSome = days.isPending || days.isFailed || waiting !== null || differences !== null;
  return (
    <Alerts hint={t('overview.alerts.noneHint')} days={hasSome ? <DayAlertItems {...days} /> : null}>
      {compared}
    </Alerts>
  );
}

/** Branches that lag and titles that are far off. */
function useComparedAlerts({ report, before, periods }: Props): ReactNode[][] {
  const { behind, far, all } = useCompared(report, before, periods);
  return [
    behind.map((branch) => <BehindAlert key={branch.key} branch={branch} all={all} />),
    far.map((title) => <FarAlert key={title.key} title={title} />),
  ];
}

function Alerts({ days, hint, children }: { days: ReactNode; hint: string; children: ReactNode[][] }) {
  const { t } = useWords();
  const rest = children.flatMap((kind) => kind.slice(MOST));
  const isEmpty = days === null && children.every((kind) => kind.length === 0);
  return (
    <Card title={t('overview.alerts.title')} height={200}>
      {isEmpty ? (
        <p className={classes.none}>
          <IconCircleCheck size={24} aria-hidden />
          <span>
            <strong>{t('overview.alerts.none')}</strong>
            <br />
            {hint}
          </span>
        </p>
      ) : (
        <ul className={classes.alerts}>
          {days}
          {children.map((kind) => kind.slice(0, MOST))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('overview.alerts.more', { count: rest.length })}</summary>
          <ul className={classes.alerts}>{rest}</ul>
        </details>
      )}
    </Card>
  );
}
