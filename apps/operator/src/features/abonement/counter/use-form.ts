import { useWords } from '@jazylym/front/language';
import { explainRejection } from '@jazylym/i18n/abonement/explain-rejection';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import type { Field, Trouble } from '../draft/check.ts';
import { typed } from '../draft/subscriber.ts';
import type { Form } from '../field/form.ts';
import type { CounterState } from './use-counter.ts';

/** A trouble as a sentence in the reader's language. */
export function useExplain(): (trouble: Trouble) => string {
  const { t, language } = useWords();
  const branchName = useBranchName();
  return (trouble) =>
    'rejection' in trouble
      ? explainRejection(trouble.rejection, { t, language, branchName })
      : t(`counter.mend.${trouble.mend}`);
}

/** The counter's state as its fields need it. */
export function useForm({ draft, change, leave, locked, troubles }: CounterState): Form {
  const explain = useExplain();
  const problemOf = (field: Field): string | null => {
    const trouble = troubles.fields[field];
    return trouble === undefined ? null : explain(trouble);
  };
  return { draft, change: (patch) => change(typed(patch)), leave, locked, problemOf };
}
