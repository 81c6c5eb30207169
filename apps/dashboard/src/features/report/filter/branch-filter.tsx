import { reportReach } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { compareText } from '@jazylym/i18n/compare';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../../app/reader.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { useReportSearch } from './use-report-search.ts';

/** Which branches are counted; nothing for who reads one branch alone. */
export function BranchFilter() {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const reach = reportReach(useReader());
  // Reference data: asked once.
  const branches = useQuery(
    trpc.organisation.branches.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (reach?.branchCodes !== 'all' || branches.data === undefined) return null;
  return (
    <ChoiceFilter
      label={t('report.filter.branches')}
      placeholder={t('report.filter.allBranches')}
      nothingFound={t('report.filter.nothingFound')}
      choices={branches.data
        .map(({ code, names }) => ({ value: code, label: names[language] }))
        .sort((one, other) => compareText(one.label, other.label))}
      value={search.branches}
      onChange={(value) => change({ branches: value })}
    />
  );
}
