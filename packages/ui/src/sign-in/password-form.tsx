import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { Letter } from './letter.tsx';

/** What can be wrong with a new password before anybody is asked. */
export type PasswordFormProblem = 'tooShort' | 'differs' | 'same';

interface Props {
  labels: {
    title: string;
    why: string;
    current: string;
    next: string;
    again: string;
    rule: string;
    showPassword: string;
    submit: string;
  };
  letter: string;
  /** The least number of characters. */
  shortest: number;
  problems: Record<PasswordFormProblem, string>;
  /** Why the last attempt failed, as a sentence, or null. */
  error: string | null;
  busy: boolean;
  onSubmit: (passwords: { currentPassword: string; newPassword: string }) => void;
}

/** The current password, the new one, and the new one again: each problem is said at its field. */
export function PasswordForm({ labels, letter, shortest, problems, error, busy, onSubmit }: Props) {
  const [problem, setProblem] = useState<PasswordFormProblem | null>(null);

  const submit = (form: FormData) => {
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(form.get(name)));
    const found = problemOf({ current, next, again }, shortest);
    setProblem(found);
    if (found === null && current !== undefined && next !== undefined)
      onSubmit({ currentPassword: current, newPassword: next });
  };
  const field = { required: true, withAsterisk: false, size: 'md' } as const;
  const visibilityToggleButtonProps = { 'aria-label': labels.showPassword, tabIndex: 0 };

  return (
    <Letter title={labels.title} lead={labels.why} letter={letter} onSubmit={submit}>
      <Stack gap="md">
        {error !== null && (
          <Alert color="seal" variant="light" role="alert" p="sm">
            {error}
          </Alert>
        )}
        <PasswordInput
          {...field}
          name="current"
          label={labels.current}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={visibilityToggleButtonProps}
        />
        <PasswordInput
          {...field}
          name="next"
          label={labels.next}
          description={labels.rule}
          autoComplete="new-password"
          error={(problem === 'tooShort' || problem === 'same') && problems[problem]}
          visibilityToggleButtonProps={visibilityToggleButtonProps}
        />
        <PasswordInput
          {...field}
          name="again"
          label={labels.again}
          autoComplete="new-password"
          error={problem === 'differs' && problems.differs}
          visibilityToggleButtonProps={visibilityToggleButtonProps}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>
          {labels.submit}
        </Button>
      </Stack>
    </Letter>
  );
}

type Typed = Record<'current' | 'next' | 'again', string | undefined>;

function problemOf({ current, next, again }: Typed, shortest: number): PasswordFormProblem | null {
  if ((next ?? '').length < shortest) return 'tooShort';
  if (next === current) return 'same';
  return next === again ? null : 'differs';
}
