import { Role } from '@jazylym/domain/access/role';
import { useWords } from '@jazylym/front/language';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ACCOUNT_STATES, type AccountSearch } from './account-search.ts';
import classes from './accounts.module.css';
import { FacilitySelect } from './facility-select.tsx';
import { useBranchChoices } from './use-choices.ts';
import type { ChosenFacility } from './use-facility-choices.ts';

/** The filters in the address, and how to change some of them; what is still being typed is no step of its own. */
export function useAccountSearch(): [AccountSearch, (change: AccountSearch, how?: { replace: boolean }) => void] {
  const search = useSearch({ from: '/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  return [
    search,
    (change, how) =>
      void navigate({
        search: (previous) => ({ ...previous, ...change }),
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
  ];
}

const NOTHING: AccountSearch = {
  text: undefined,
  role: undefined,
  branch: undefined,
  facility: undefined,
  state: undefined,
};

/** Words, role, branch, facility and state. */
export function AccountFilters() {
  const { t } = useWords();
  const [search, change] = useAccountSearch();
  const [typed, setTyped] = useState(search.text ?? '');
  const [facility, setFacility] = useState<ChosenFacility | null>(null);
  const look = useDebouncedCallback(
    (text: string) => change({ text: text.trim() || undefined }, { replace: true }),
    200,
  );
  const branches = useBranchChoices();
  const any = (label: string) => [{ value: '', label }];
  // Of a facility that only the address names, the postal index is known.
  const named = search.facility === undefined ? null : { id: 0, code: search.facility, label: search.facility };
  const chosen = facility?.code === search.facility ? facility : named;
  return (
    <search className={classes.filters} aria-label={t('accounts.find.label')}>
      <TextInput
        className={classes.text ?? ''}
        aria-label={t('accounts.find.text')}
        placeholder={t('accounts.find.text')}
        leftSection={<IconSearch size={18} aria-hidden />}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('accounts.find.role')}
        data={[
          ...any(t('accounts.find.anyRole')),
          ...Role.options.map((role) => ({ value: role, label: t(`access.role.${role}`) })),
        ]}
        value={search.role ?? ''}
        onChange={(event) => change({ role: Role.options.find((role) => role === event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={t('accounts.find.branch')}
        data={[...any(t('accounts.find.anyBranch')), ...branches]}
        value={search.branch ?? ''}
        onChange={(event) => change({ branch: event.currentTarget.value || undefined, facility: undefined })}
      />
      <FacilitySelect
        label={t('accounts.find.facility')}
        isLabelHidden
        placeholder={t('accounts.find.anyFacility')}
        branchCode={search.branch}
        value={chosen}
        onChange={(next) => {
          setFacility(next);
          change({ facility: next?.code });
        }}
      />
      <NativeSelect
        aria-label={t('accounts.find.state')}
        data={[
          ...any(t('accounts.find.anyState')),
          ...ACCOUNT_STATES.map((state) => ({ value: state, label: t(`accounts.state.${state}`) })),
        ]}
        value={search.state ?? ''}
        onChange={(event) => change({ state: ACCOUNT_STATES.find((state) => state === event.currentTarget.value) })}
      />
      {Object.values(search).some((value) => value !== undefined) && (
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconFilterOff size={18} aria-hidden />}
          onClick={() => {
            setTyped('');
            change(NOTHING);
          }}
        >
          {t('accounts.find.clear')}
        </Button>
      )}
    </search>
  );
}
