import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { Letter } from './letter.tsx';
import { PlainForm } from './plain-form.tsx';

/** What can be wrong with a new password before anybody is asked. */
export type PasswordFormProblem = 'tooShort' | 'differs' | 'same';

interface Props {
  /** What stands over the fields of a page of its own; null where the form is a part of another page. */
  heading: { title: string; why: string; letter: string } | null;
  labels: {
    current: string;
    next: string;
    again: string;
    rule: string;
    showPassword: string;
    submit: string;
  };
  /** The least number of characters. */
  shortest: number;
  problems: Record<PasswordFormProblem, string>;
  /** Why the last attempt failed, as a sentence, or null. */
  error: string | null;
  busy: boolean;
  onSubmit: (passwords: { currentPassword: string; newPassword: string }) => void;
}

/** The current password, the new one, and the new one again: each problem is said at its field. */
export function PasswordForm({ heading, labels, shortest, problems, error, busy, onSubmit }: Props) {
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

  const fields = (
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
        autoFocus={heading !== null}
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
      <Button type="submit" size="md" loading={busy} fullWidth={heading !== null}>
        {labels.submit}
      </Button>
    </Stack>
  );
  if (heading === null) return <PlainForm onSubmit={submit}>{fields}</PlainForm>;
  return (
    <Letter title={heading.title} lead={heading.why} letter={heading.letter} onSubmit={submit}>
      {fields}
    </Letter>
  );
}

type Typed = Record<'current' | 'next' | 'again', string | undefined>;

function problemOf({ current, next, again }: Typed, shortest: number): PasswordFormProblem | null {
  if ((next ?? '').length < shortest) return 'tooShort';
  if (next === current) return 'same';
  return next === again ? null : 'differs';
}
