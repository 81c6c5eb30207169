import type { PlanKind, PlanProgress } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { compareText } from '@jazylym/i18n/compare';
import { Segments } from '@jazylym/ui/segments/segments';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './plans.module.css';
import { usePlansSearch } from './plans-search.ts';

/** How long after the last key a search is taken, in milliseconds. */
const PAUSE = 200;

interface Props {
  years: readonly number[];
  year: number;
  /** What its reader sees of a plan, and what of it is shown. */
  kinds: readonly PlanKind[];
  kind: PlanKind;
  /** Whose facilities are shown, where they are, and whose might be. */
  branchCode: string | null;
  branches: PlanProgress['branches'];
}

/** Which campaign, what is planned there, and which lines of it. */
export function PlanFilters({ years, year, kinds, kind, branchCode, branches }: Props) {
  const { t } = useWords();
  const [search, change] = usePlansSearch();
  const [typed, setTyped] = useState(search.text ?? '');
  const look = useDebouncedCallback(
    (text: string) => change({ text: text.trim() || undefined }, { replace: true }),
    PAUSE,
  );
  const shownYears = years.includes(year) ? years : [year, ...years];
  return (
    <search className={classes.filters} aria-label={t('plans.filter')}>
      <NativeSelect
        aria-label={t('plans.year')}
        data={shownYears.map(String)}
        value={String(year)}
        onChange={(event) => change({ year: Number(event.currentTarget.value) })}
      />
      {kinds.length > 1 && (
        <Segments
          label={t('plans.kinds')}
          choices={kinds.map((one) => ({ value: one, label: t(`plans.kind.${one}`) }))}
          value={kind}
          onChange={(one) => change({ kind: one === kinds[0] ? undefined : one, sort: undefined, turned: undefined })}
        />
      )}
      <BranchSelect branches={branches} branchCode={branchCode} />
      <TextInput
        className={classes.text ?? ''}
        aria-label={t('plans.search')}
        placeholder={t('plans.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        type="search"
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          look(value);
        }}
      />
    </search>
  );
}

/** Whose facilities; a manager has one branch, and nothing to choose. */
function BranchSelect({ branches, branchCode }: Pick<Props, 'branches' | 'branchCode'>) {
  const { t, language } = useWords();
  const [, change] = usePlansSearch();
  if (branches.length < 2) return null;
  const choices = branches
    .map(({ code, names }) => ({ value: code, label: names[language] }))
    .sort((one, other) => compareText(one.label, other.label));
  return (
    <NativeSelect
      aria-label={t('plans.branch')}
      data={choices}
      value={branchCode ?? ''}
      onChange={(event) => change({ branch: event.currentTarget.value })}
    />
  );
}
