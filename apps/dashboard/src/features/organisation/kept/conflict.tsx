import { changedFields } from '@jazylym/domain/organisation/change';
import { useWords } from '@jazylym/front/language';
import { fieldName, fieldValue } from './change-words.ts';
import { Versions } from './versions.tsx';

type Recorded = Parameters<typeof changedFields>[0]['before'];

interface Props {
  stored: unknown;
  mine: unknown;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** An entry of reference data that somebody else has changed meanwhile. */
export function Conflict({ stored, mine, ...choice }: Props) {
  const { t, language } = useWords();
  const said = (field: string, value: unknown) =>
    (value ?? null) === null ? t('changes.nothing') : fieldValue(field, value, { t, language });
  const differing = changedFields({ before: stored as Recorded, after: mine as Recorded })
    .filter(({ field }) => field !== 'id')
    .map(({ field, before, after }) => ({
      field: fieldName(field, t),
      theirs: said(field, before),
      mine: said(field, after),
    }));
  return <Versions differing={differing} stored={stored} {...choice} />;
}
