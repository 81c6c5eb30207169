import { PasswordForm, type PasswordFormProblem } from '@jazylym/ui/sign-in/password-form';
import { useMutation } from '@tanstack/react-query';
import { useWords } from './language.ts';
import { problemOf } from './problem.ts';
import { askWhoIsSignedIn, trpc } from './trpc.ts';

/** A one-time password is changed before anything else. */
export function ChangePasswordPage() {
  const { t } = useWords();
  const change = useMutation(trpc.access.changePassword.mutationOptions({ onSuccess: () => askWhoIsSignedIn() }));
  const problems: Record<PasswordFormProblem, string> = {
    tooShort: t('shell.changePassword.tooShort'),
    differs: t('shell.changePassword.differs'),
    same: t('shell.changePassword.same'),
  };
  return (
    <PasswordForm
      labels={{
        title: t('shell.changePassword.title'),
        why: t('shell.changePassword.why'),
        current: t('shell.changePassword.current'),
        next: t('shell.changePassword.next'),
        again: t('shell.changePassword.again'),
        rule: t('shell.changePassword.rule'),
        showPassword: t('shell.signIn.showPassword'),
        submit: t('shell.changePassword.submit'),
      }}
      letter={t('shell.product').charAt(0)}
      shortest={10}
      problems={problems}
      error={change.error ? t(`shell.error.${problemOf(change.error)}`) : null}
      busy={change.isPending}
      onSubmit={(passwords) => change.mutate(passwords)}
    />
  );
}
