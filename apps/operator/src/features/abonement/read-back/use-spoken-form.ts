import type { Language } from '@jazylym/domain/organisation/organisation';
import { explainRejection } from '@jazylym/i18n/abonement/explain-rejection';
import type { Translate } from '@jazylym/i18n/i18n';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import type { CounterState } from '../counter/use-counter.ts';
import type { Form } from '../field/form.ts';

/**
 * The form with what is wrong with the cash said in the client's language. Whatever is about their money is for both to read: the
 * clerk turns the screen, and speaks that language. Buttons, hints and how the sending goes are the clerk's alone, and stay in theirs.
 */
export function useSpokenForm(form: Form, { troubles }: CounterState, say: Translate, language: Language): Form {
  const branchName = useBranchName();
  const trouble = troubles.fields.given;
  if (trouble === undefined) return form;
  const words =
    'rejection' in trouble
      ? explainRejection(trouble.rejection, { t: say, language, branchName })
      : say(`counter.mend.${trouble.mend}`);
  return { ...form, problemOf: (field) => (field === 'given' ? words : form.problemOf(field)) };
}
