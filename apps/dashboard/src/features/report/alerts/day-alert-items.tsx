import { useWords } from '@jazylym/front/language';
import { formatDay, formatMoney, formatNumber } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { IconAlertTriangle, IconArrowsDiff, IconCloudOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DaysSearch } from '../../day/days-search.ts';
import { useHealth } from '../../day/health-query.ts';
import cardClasses from '../card/card.module.css';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Alert } from './alert.tsx';
import { type DayAlerts, dayAlerts } from './day-alerts.ts';

interface Found {
  alerts: DayAlerts;
  /** Whether nothing is known yet: then nothing is said to be in order either. */
  isPending: boolean;
  isFailed: boolean;
}

const SIZE = 20;

/** What asks for attention in the days of the branches that the page is narrowed to. */
export function useDayAlerts(): Found {
  const [{ branches }] = useReportSearch();
  const health = useHealth();
  return {
    alerts: health.data === undefined ? { waiting: null, differences: null } : dayAlerts(health.data, branches),
    isPending: health.isPending,
    isFailed: health.data === undefined && health.isError,
  };
}

/** Days that nobody certified and days that differed, with the way to the page of days. */
export function DayAlertItems({ alerts: { waiting, differences }, isPending, isFailed }: Found) {
  const { t, language } = useWords();
  const [{ branches }] = useReportSearch();
  const days = (show: NonNullable<DaysSearch['show']>, text: string) => (
    <Link
      to="/days"
      search={{ show, branch: branches.length === 1 ? branches[0] : undefined }}
      className={cardClasses.link}
    >
      {text}
    </Link>
  );
  return (
    <>
      {isPending && (
        <li>
          <SkeletonLines lines={2} label={t('shell.loading')} />
        </li>
      )}
      {isFailed && (
        <Alert
          icon={<IconCloudOff size={SIZE} aria-hidden />}
          link={t('overview.alerts.failed')}
          detail={t('report.failed.hint')}
        />
      )}
      {waiting && (
        <Alert
          isUrgent
          icon={<IconAlertTriangle size={SIZE} aria-hidden />}
          link={days(
            'waiting',
            t('overview.alerts.waiting', { facilities: formatNumber(waiting.facilities, language) }),
          )}
          detail={t('overview.alerts.waitingOf', {
            day: formatDay(waiting.oldest, language),
            takings: formatMoney(waiting.takings, language),
          })}
        />
      )}
      {differences && (
        <Alert
          isUrgent
          icon={<IconArrowsDiff size={SIZE} aria-hidden />}
          link={days('differing', t('overview.alerts.differences', { count: differences.count }))}
          detail={t('overview.alerts.differencesOf', {
            short: formatMoney(differences.short, language),
            over: formatMoney(differences.over, language),
            cards: formatNumber(differences.cards, language),
          })}
        />
      )}
    </>
  );
}
