import { type Credentials, SignIn } from '@jazylym/ui/sign-in/sign-in';
import { useState } from 'react';
import { useWords } from './language.ts';
import { type SignInProblem, signIn } from './sign-in.ts';
import { askWhoIsSignedIn } from './trpc.ts';

/** The way in. What was typed at the counter waits in the browser for the same clerk. */
export function SignInPage() {
  const { t } = useWords();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (credentials: Credentials) => {
    setBusy(true);
    const failed = await signIn(credentials);
    if (failed === null) await askWhoIsSignedIn();
    setProblem(failed);
    setBusy(false);
  };

  const said = (failed: SignInProblem): string => {
    if (failed.reason !== 'tooManyAttempts')
      return t(failed.reason === 'offline' ? 'shell.error.offline' : 'shell.signIn.wrong');
    const { minutes } = failed;
    return minutes === null ? t('shell.error.tooManyAttempts') : t('shell.signIn.locked', { minutes });
  };
  return (
    <SignIn
      labels={{
        title: t('shell.signIn.title'),
        tagline: t('shell.tagline'),
        userName: t('shell.signIn.userName'),
        password: t('shell.signIn.password'),
        showPassword: t('shell.signIn.showPassword'),
        submit: t('shell.signIn.submit'),
      }}
      letter={t('shell.product').charAt(0)}
      error={problem && said(problem)}
      busy={busy}
      onSubmit={(credentials) => void submit(credentials)}
    />
  );
}
