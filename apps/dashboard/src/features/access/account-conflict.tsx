import { useWords } from '@jazylym/front/language';
import { Versions } from '../organisation/kept/versions.tsx';
import { type Draft, differingFields, placeOf } from './draft.ts';
import { useBranchChoices, usePublisherChoices } from './use-choices.ts';

interface Props {
  stored: Draft;
  mine: Draft;
  busy: boolean;
  onTakeTheirs: () => void;
}

/** An account that somebody else has changed meanwhile; the form that it stands in saves what is typed. */
export function AccountConflict({ stored, mine, ...choice }: Props) {
  const { t } = useWords();
  const branches = useBranchChoices();
  const publishers = usePublisherChoices();
  const labelOf = (choices: typeof branches, value: unknown) =>
    choices.find((one) => one.value === String(value))?.label ?? '';
  const said = (draft: Draft) => {
    const { facility, branchCode, publisherId } = placeOf(draft);
    return {
      name: draft.name,
      role: draft.role === null ? '' : t(`access.role.${draft.role}`),
      facility: facility?.label ?? '',
      branch: labelOf(branches, branchCode),
      publisher: labelOf(publishers, publisherId),
      language: t(`shell.languages.${draft.language}`),
    };
  };
  const [theirs, ours] = [said(stored), said(mine)];
  const differing = differingFields(stored, mine).map((field) => ({
    field: t(`accounts.field.${field}`),
    theirs: theirs[field] || t('changes.nothing'),
    mine: ours[field] || t('changes.nothing'),
  }));
  return <Versions differing={differing} stored={stored} {...choice} />;
}
