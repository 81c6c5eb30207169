import { type Compared, changeOf, type Measured } from '@jazylym/domain/report/compared';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import cardClasses from '../card/card.module.css';
import type { BranchCompared, TitleCompared } from '../card/compared-rows.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { sayChange } from '../say-change.ts';
import { TitleLink } from '../title-link.tsx';
import { Alert } from './alert.tsx';

const SIZE = 20;

/** A branch that lags behind its plan, or behind all that are looked at; the link narrows the page to it. */
export function BehindAlert({ branch, all }: { branch: BranchCompared; all: Omit<Compared, 'key'> }) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const sayPlan = useSayPlan();
  const byPlan = sayPlan(branch);
  return (
    <Alert
      icon={<IconTrendingDown size={SIZE} aria-hidden />}
      link={
        <Link to="/" search={{ ...search, branches: [branch.branchCode] }} className={cardClasses.link}>
          {t(byPlan === null ? 'overview.alerts.behind' : 'overview.alerts.behindPlan', {
            branch: branch.names[language],
          })}
        </Link>
      }
      detail={
        byPlan ??
        t('overview.alerts.behindOf', {
          change: sayChange(changeOf(branch) ?? 0, language),
          all: sayChange(changeOf(all) ?? 0, language),
          before: formatNumber(branch.before, language),
          now: formatNumber(branch.now, language),
        })
      }
    />
  );
}

/** A title far from what its plan expects, or from what it had by the same day of the last campaign. */
export function FarAlert({ title }: { title: TitleCompared }) {
  const { t, language } = useWords();
  const sayPlan = useSayPlan();
  const byPlan = sayPlan(title);
  const isUp = title.now > (title.planned ?? title.before);
  const Icon = isUp ? IconTrendingUp : IconTrendingDown;
  const far = isUp ? 'farUp' : 'farDown';
  return (
    <Alert
      icon={<Icon size={SIZE} aria-hidden />}
      link={
        <TitleLink index={title.publicationIndex}>
          {t(byPlan === null ? `overview.alerts.${far}` : `overview.alerts.${far}Plan`, {
            title: title.title[language],
          })}
        </TitleLink>
      }
      detail={
        byPlan ??
        t('overview.alerts.farOf', {
          change: sayChange(changeOf(title) ?? 0, language),
          before: formatNumber(title.before, language),
          now: formatNumber(title.now, language),
        })
      }
    />
  );
}

/** How something stands to what its plan expects by today; null where it has no plan. */
function useSayPlan(): (one: Measured) => string | null {
  const { t, language } = useWords();
  return ({ now, planned }) =>
    planned == null
      ? null
      : t('overview.alerts.planOf', {
          change: sayChange(changeOf({ now, before: planned }) ?? 0, language),
          planned: formatNumber(planned, language),
          now: formatNumber(now, language),
        });
}
