import type { Place } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { NativeSelect } from '@mantine/core';
import type { Draft, Field } from './draft.ts';
import { FacilitySelect } from './facility-select.tsx';
import { useBranchChoices, usePublisherChoices } from './use-choices.ts';

interface Props {
  /** Before the field's own, with a dash between. */
  id: string;
  needed: Place | null;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorAt: (field: Field) => string | undefined;
}

/** The one place that a role holds in; nothing for a role that holds everywhere. */
export function PlaceField({ id, needed, draft, change, errorAt }: Props) {
  const { t } = useWords();
  if (needed === 'facility')
    return (
      <FacilitySelect
        id={`${id}-facility`}
        label={t('accounts.field.facility')}
        placeholder={t('accounts.field.facilityHint')}
        value={draft.facility}
        onChange={(facility) => change({ facility })}
        error={errorAt('facility')}
      />
    );
  if (needed === 'branch') return <BranchField id={id} draft={draft} change={change} errorAt={errorAt} />;
  if (needed === 'publisher') return <PublisherField id={id} draft={draft} change={change} errorAt={errorAt} />;
  return null;
}

const EMPTY = { value: '', label: '' };

function BranchField({ id, draft, change, errorAt }: Omit<Props, 'needed'>) {
  const { t } = useWords();
  return (
    <NativeSelect
      id={`${id}-branch`}
      label={t('accounts.field.branch')}
      data={[EMPTY, ...useBranchChoices()]}
      value={draft.branchCode ?? ''}
      onChange={(event) => change({ branchCode: event.currentTarget.value || null })}
      error={errorAt('branch')}
    />
  );
}

function PublisherField({ id, draft, change, errorAt }: Omit<Props, 'needed'>) {
  const { t } = useWords();
  return (
    <NativeSelect
      id={`${id}-publisher`}
      label={t('accounts.field.publisher')}
      data={[EMPTY, ...usePublisherChoices()]}
      value={draft.publisherId === null ? '' : String(draft.publisherId)}
      onChange={(event) => change({ publisherId: Number(event.currentTarget.value) || null })}
      error={errorAt('publisher')}
    />
  );
}
