import type { BranchHealth } from '@jazylym/domain/day/health';
import { useWords } from '@jazylym/front/language';
import { compareText } from '@jazylym/i18n/compare';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './days.module.css';
import { type DaysSearch, SHOWS } from './days-search.ts';
import { useDaysSearch } from './use-days-search.ts';

const NOTHING: DaysSearch = { text: undefined, branch: undefined, show: undefined };

/** Words, branch and which facilities. */
export function DayFilters({ branches }: { branches: readonly BranchHealth[] }) {
  const { t, language } = useWords();
  const [search, change] = useDaysSearch();
  const [typed, setTyped] = useState(search.text ?? '');
  const look = useDebouncedCallback(
    (text: string) => change({ text: text.trim() || undefined }, { replace: true }),
    200,
  );
  const choices = branches
    .map(({ branchCode, names }) => ({ value: branchCode, label: names[language] }))
    .sort((one, other) => compareText(one.label, other.label));
  const isFiltered = search.text !== undefined || search.branch !== undefined || search.show !== undefined;
  return (
    <search className={classes.filters} aria-label={t('above.filter.label')}>
      <TextInput
        className={classes.text ?? ''}
        aria-label={t('above.filter.text')}
        placeholder={t('above.filter.text')}
        leftSection={<IconSearch size={18} aria-hidden />}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      {branches.length > 1 && (
        <NativeSelect
          aria-label={t('above.filter.branch')}
          data={[{ value: '', label: t('above.filter.anyBranch') }, ...choices]}
          value={search.branch ?? ''}
          onChange={(event) => change({ branch: event.currentTarget.value || undefined })}
        />
      )}
      <NativeSelect
        aria-label={t('above.filter.show')}
        data={[
          { value: '', label: t('above.filter.all') },
          ...SHOWS.map((show) => ({ value: show, label: t(`above.filter.${show}`) })),
        ]}
        value={search.show ?? ''}
        onChange={(event) => change({ show: SHOWS.find((show) => show === event.currentTarget.value) })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() => {
            setTyped('');
            change(NOTHING);
          }}
        >
          {t('above.filter.clear')}
        </Button>
      )}
    </search>
  );
}
