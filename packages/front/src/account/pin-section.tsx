import { type PinProblem, pinProblem } from '@jazylym/domain/access/pin';
import { formatMoment } from '@jazylym/i18n/format';
import { PlainForm } from '@jazylym/ui/sign-in/plain-form';
import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../language.ts';
import { problemOf } from '../problem.ts';
import { trpc } from '../trpc.ts';
import classes from './account.module.css';

interface Props {
  /** When it was set, and until when it is or was locked, as instants; null where there is none yet. */
  pin: { setAt: string; lockedUntil: string | null } | null;
  onChanged: () => Promise<void>;
}

/** The PIN that its owner certifies days with: whether there is one, and setting another with the password. */
export function PinSection({ pin, onChanged }: Props) {
  const { t, language } = useWords();
  const [times, setTimes] = useState(0);
  const isLocked = pin?.lockedUntil && Date.parse(pin.lockedUntil) > Date.now();
  const changed = async () => {
    await onChanged();
    setTimes(times + 1);
  };
  return (
    <section className={classes.card}>
      <h2>{t('access.own.pin.title')}</h2>
      <p className={classes.hint}>
        {t('access.own.pin.hint')}{' '}
        {pin === null
          ? t('access.own.pin.none')
          : t('access.own.pin.setAt', { when: formatMoment(pin.setAt, language) })}
      </p>
      {isLocked && (
        <p className={classes.warning}>
          {t('access.own.pin.locked', { when: formatMoment(pin.lockedUntil ?? '', language) })}
        </p>
      )}
      {/* Once it is set the form begins anew, with empty fields. */}
      <PinForm key={times} isFirst={pin === null} onChanged={changed} />
      <p className={classes.done} role="status">
        {times > 0 && t('access.own.pin.saved')}
      </p>
    </section>
  );
}

function PinForm({ isFirst, onChanged }: { isFirst: boolean; onChanged: () => Promise<void> }) {
  const { t } = useWords();
  const [wrong, setWrong] = useState<PinProblem | 'differs' | null>(null);
  const set = useMutation(
    trpc.access.setPin.mutationOptions({
      onSuccess: (answer) => (answer.ok ? onChanged() : setWrong(answer.rejection)),
    }),
  );
  const submit = (form: FormData) => {
    const [pin = '', again, currentPassword = ''] = ['pin', 'again', 'password'].map((name) => String(form.get(name)));
    const found = pinProblem(pin) ?? (pin === again ? null : 'differs');
    setWrong(found);
    if (found === null) set.mutate({ pin, currentPassword });
  };
  const field = { required: true, withAsterisk: false, size: 'md' } as const;
  const digits = { ...field, inputMode: 'numeric', maxLength: 6, autoComplete: 'off' } as const;
  const visibility = (label: string) => ({ visibilityToggleButtonProps: { 'aria-label': label, tabIndex: 0 } });
  return (
    <PlainForm onSubmit={submit}>
      <Stack gap="md">
        {set.error && (
          <Alert color="seal" variant="light" role="alert" p="sm">
            {t(`shell.error.${problemOf(set.error)}`)}
          </Alert>
        )}
        <PasswordInput
          {...digits}
          {...visibility(t('access.own.pin.show'))}
          name="pin"
          label={t('access.own.pin.next')}
          description={t('access.own.pin.rule')}
          error={wrong !== null && wrong !== 'differs' && t(`access.own.pin.problem.${wrong}`)}
        />
        <PasswordInput
          {...digits}
          {...visibility(t('access.own.pin.show'))}
          name="again"
          label={t('access.own.pin.again')}
          error={wrong === 'differs' && t('access.own.pin.differs')}
        />
        <PasswordInput
          {...field}
          {...visibility(t('shell.signIn.showPassword'))}
          name="password"
          label={t('access.own.pin.password')}
          autoComplete="current-password"
        />
        <Button type="submit" size="md" loading={set.isPending}>
          {t(isFirst ? 'access.own.pin.set' : 'access.own.pin.change')}
        </Button>
      </Stack>
    </PlainForm>
  );
}
