import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Letter } from './letter.tsx';

export interface Credentials {
  userName: string;
  password: string;
}

interface Props {
  labels: { title: string; tagline: string; userName: string; password: string; showPassword: string; submit: string };
  /** The letter on the stamp. */
  letter: string;
  /** Why the last attempt failed, as a sentence, or null. */
  error: string | null;
  busy: boolean;
  onSubmit: (credentials: Credentials) => void;
  /** Something under the form: a hint, demo accounts. */
  footer?: ReactNode;
}

/** User name, Enter, password, Enter. After a failure the cursor stands in the password, which is selected. */
export function SignIn({ labels, letter, error, busy, onSubmit, footer }: Props) {
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error !== null && !busy) password.current?.select();
  }, [error, busy]);

  return (
    <Letter
      title={labels.title}
      lead={labels.tagline}
      letter={letter}
      onSubmit={(form) =>
        onSubmit({ userName: String(form.get('username')).trim(), password: String(form.get('password')) })
      }
    >
      <Stack gap="md">
        {error !== null && (
          <Alert color="seal" variant="light" role="alert" p="sm">
            {error}
          </Alert>
        )}
        <TextInput
          name="username"
          label={labels.userName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          autoFocus
          size="md"
        />
        <PasswordInput
          ref={password}
          name="password"
          label={labels.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': labels.showPassword, tabIndex: 0 }}
          size="md"
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {labels.submit}
        </Button>
        {footer}
      </Stack>
    </Letter>
  );
}
