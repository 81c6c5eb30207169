import { actionsOf, reportReach } from '@jazylym/domain/access/can';
import { kindsWithin } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { IconHistory, IconUpload } from '@tabler/icons-react';
import { useReader } from '../../../app/reader.ts';
import { type Draft, typeLines } from './draft.ts';
import { HistoryPanel } from './history-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { PlanHead } from './plan-head.tsx';
import { PlanLines } from './plan-lines.tsx';
import classes from './plans.module.css';
import { useProgress } from './plans-query.ts';
import { usePlansSearch } from './plans-search.ts';
import { SaveBar } from './save-bar.tsx';

interface Props {
  year: number;
  draft: Draft;
  onDraft: (change: (before: Draft) => Draft) => void;
}

/** One campaign's plan: a tab of lines, and what is typed in all of them, saved together. */
export function PlanOfYear({ year, draft, onDraft }: Props) {
  const { t } = useWords();
  const [search, change] = usePlansSearch();
  const reader = useReader();
  const kinds = kindsWithin(reportReach(reader) ?? { branchCodes: [], publisherIds: [] });
  const kind = kinds.find((one) => one === search.kind) ?? kinds[0] ?? 'branch';
  const branchCode = kind === 'facility' ? search.branch : undefined;
  const progress = useProgress({ year, kind, ...(branchCode !== undefined && { branchCode }) });
  const mayPlan = actionsOf(reader).includes('plan.manage');
  const toggle = (panel: 'import' | 'history') => change({ panel: search.panel === panel ? undefined : panel });
  return (
    <>
      <PlanHead year={year} progress={progress.data} cameAt={progress.dataUpdatedAt} failing={progress.isError}>
        {mayPlan && (
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            aria-expanded={search.panel === 'import'}
            onClick={() => toggle('import')}
          >
            {t('plans.file.open')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconHistory size={18} aria-hidden />}
          aria-expanded={search.panel === 'history'}
          onClick={() => toggle('history')}
        >
          {t('plans.history.open')}
        </Button>
      </PlanHead>
      {mayPlan && search.panel === 'import' && <ImportPanel key={year} year={year} hasTyped={draft.typed.size > 0} />}
      {search.panel === 'history' && <HistoryPanel year={year} />}
      <PlanFilters
        years={progress.data?.years ?? []}
        year={year}
        kinds={kinds}
        kind={kind}
        branchCode={progress.data?.branchCode ?? null}
        branches={progress.data?.branches ?? []}
      />
      {progress.data !== undefined ? (
        <PlanLines
          kind={kind}
          progress={progress.data}
          draft={draft}
          onType={(lines) => onDraft((before) => typeLines(before, lines, progress.data.version))}
        />
      ) : progress.isError ? (
        <ErrorState
          title={t('plans.failed.title')}
          hint={t('plans.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void progress.refetch(), busy: progress.isFetching }}
        />
      ) : (
        <div className={classes.card}>
          <SkeletonLines lines={10} height={24} label={t('shell.loading')} />
        </div>
      )}
      <SaveBar year={year} draft={draft} onDraft={onDraft} />
      <p className={classes.note}>{t('plans.about')}</p>
    </>
  );
}
