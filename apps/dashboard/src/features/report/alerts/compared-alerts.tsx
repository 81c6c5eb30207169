import { type Compared, changeOf } from '@jazylym/domain/report/compared';
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

/** A branch that lags behind all that are looked at; the link narrows the page to it. */
export function BehindAlert({ branch, all }: { branch: BranchCompared; all: Omit<Compared, 'key'> }) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  return (
    <Alert
      icon={<IconTrendingDown size={SIZE} aria-hidden />}
      link={
        <Link to="/" search={{ ...search, branches: [branch.branchCode] }} className={cardClasses.link}>
          {t('overview.alerts.behind', { branch: branch.names[language] })}
        </Link>
      }
      detail={t('overview.alerts.behindOf', {
        change: sayChange(changeOf(branch) ?? 0, language),
        all: sayChange(changeOf(all) ?? 0, language),
        before: formatNumber(branch.before, language),
        now: formatNumber(branch.now, language),
      })}
    />
  );
}

/** A title far from what it had by the same day of the last campaign. */
export function FarAlert({ title }: { title: TitleCompared }) {
  const { t, language } = useWords();
  const isUp = title.now > title.before;
  const Icon = isUp ? IconTrendingUp : IconTrendingDown;
  return (
    <Alert
      icon={<Icon size={SIZE} aria-hidden />}
      link={
        <TitleLink index={title.publicationIndex}>
          {t(isUp ? 'overview.alerts.farUp' : 'overview.alerts.farDown', { title: title.title[language] })}
        </TitleLink>
      }
      detail={t('overview.alerts.farOf', {
        change: sayChange(changeOf(title) ?? 0, language),
        before: formatNumber(title.before, language),
        now: formatNumber(title.now, language),
      })}
    />
  );
}
