import { useWords } from '@jazylym/front/language';
import { explainRejection } from '@jazylym/i18n/abonement/explain-rejection';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import type { Field } from '../draft/check.ts';
import type { Form } from '../field/form.ts';
import type { useCounter } from './use-counter.ts';

/** The counter's state as its fields need it: troubles become sentences in the reader's language. */
export function useForm({ draft, change, leave, locked, troubles }: ReturnType<typeof useCounter>): Form {
  const { t, language } = useWords();
  const branchName = useBranchName();
  const problemOf = (field: Field): string | null => {
    const trouble = troubles[field];
    if (trouble === undefined) return null;
    if ('rejection' in trouble) return explainRejection(trouble.rejection, { t, language, branchName });
    return t(`counter.mend.${trouble.mend}`);
  };
  return { draft, change, leave, locked, problemOf };
}
