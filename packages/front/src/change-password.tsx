import { PasswordForm, type PasswordFormProblem } from '@jazylym/ui/sign-in/password-form';
import { useMutation } from '@tanstack/react-query';
import { useWords } from './language.ts';
import { problemOf } from './problem.ts';
import { askWhoIsSignedIn, trpc } from './trpc.ts';

/** The shortest password, in characters; the server's is the same. */
const SHORTEST = 10;

interface Props {
  /** Whether it is all that the page has: a one-time password is changed before anything else. */
  isPage: boolean;
  onChanged?: () => void;
}

/** The password, changed by its owner. */
export function ChangePassword({ isPage, onChanged }: Props) {
  const { t } = useWords();
  const change = useMutation(
    trpc.access.changePassword.mutationOptions({
      onSuccess: async () => {
        await askWhoIsSignedIn();
        onChanged?.();
      },
    }),
  );
  const problems: Record<PasswordFormProblem, string> = {
    tooShort: t('shell.changePassword.tooShort'),
    differs: t('shell.changePassword.differs'),
    same: t('shell.changePassword.same'),
  };
  const title = t('shell.changePassword.title');
  return (
    <PasswordForm
      heading={isPage ? { title, why: t('shell.changePassword.why'), letter: t('shell.product').charAt(0) } : null}
      labels={{
        current: t('shell.changePassword.current'),
        next: t('shell.changePassword.next'),
        again: t('shell.changePassword.again'),
        rule: t('shell.changePassword.rule'),
        showPassword: t('shell.signIn.showPassword'),
        submit: t('shell.changePassword.submit'),
      }}
      shortest={SHORTEST}
      problems={problems}
      error={change.error ? t(`shell.error.${problemOf(change.error)}`) : null}
      busy={change.isPending}
      onSubmit={(passwords) => change.mutate(passwords)}
    />
  );
}
