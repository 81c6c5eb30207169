import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { explainCertify } from '@jazylym/i18n/day/explain-certify';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Step } from '../step.ts';
import own from './certify.module.css';
import { checkSignature, type Signature, type SignField } from './check-signature.ts';
import { fieldOf } from './field-of.ts';
import { PinField } from './pin-field.tsx';
import { useCertify } from './use-certify.ts';

interface Props {
  businessDate: CalendarDate;
  /** The digest of what is on the screen. */
  seen: string;
  differs: boolean;
  signatures: 1 | 2;
  onStep: (step: Step) => void;
}

const EMPTY: Signature = { reason: '', pin: '', headName: '', headPin: '' };

/** Reason, PIN, and the head's where two sign. A refusal says how to mend it and puts the cursor there; nothing typed but a wrong PIN is lost. */
export function SignForm({ businessDate, seen, differs, signatures, onStep }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const certify = useCertify(businessDate);
  const asks = { differs, isForTwo: signatures === 2 || certify.rejection?.reason === 'headNeeded' };
  const troubles = checkSignature(draft, asks);
  const focus = (field: SignField | undefined) =>
    form.current?.querySelector<HTMLElement>(`[data-sign="${field}"]`)?.focus();
  const { rejection } = certify;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (rejection === null) return;
    // The field that the refusal empties is not wrong for being empty.
    setTried(false);
    const field = fieldOf(rejection);
    if (field === 'pin' || field === 'headPin') setDraft((before) => ({ ...before, [field]: '' }));
    if (field !== null) requestAnimationFrame(() => focus(field));
  }, [rejection]);
  const sign = () => {
    setTried(true);
    const [first] = Object.keys(troubles) as SignField[];
    if (first !== undefined) return focus(first);
    const { reason, pin, headName, headPin } = draft;
    const head = asks.isForTwo ? { userName: headName.trim(), pin: headPin } : null;
    certify.sign({ seen, pin, head, reason: reason.trim() });
  };
  useHotkeys([['F9', sign]], []);
  /** Enter goes from field to field; after the last it signs. */
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.repeat || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-sign]')];
    const next = fields[fields.indexOf(event.target) + 1];
    if (next) next.focus();
    else sign();
  };
  const field = (name: SignField) => ({
    value: draft[name],
    'data-sign': name,
    error: isTried && troubles[name] ? t(`day.certify.${troubles[name]}`) : null,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setDraft((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form ref={form} className={own.form} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      {differs && (
        <TextInput
          autoFocus
          label={t('day.certify.reason')}
          description={t('day.certify.reasonHint')}
          maxLength={300}
          autoComplete="off"
          {...field('reason')}
        />
      )}
      <PinField autoFocus={!differs} label={t('day.certify.pin')} {...field('pin')} />
      {asks.isForTwo && (
        <>
          <p className={own.hint}>{t('day.certify.headHint')}</p>
          <TextInput
            label={t('day.certify.headName')}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            {...field('headName')}
          />
          <PinField label={t('day.certify.headPin')} {...field('headPin')} />
        </>
      )}
      {rejection && (
        <Alert color="seal" role="alert" data-rejection={rejection.reason}>
          {explainCertify(rejection, { t, language })}{' '}
          {rejection.reason === 'noPin' && rejection.whose === 'operator' && (
            <Link to="/account" className={own.link ?? ''}>
              {t('day.certify.toAccount')}
            </Link>
          )}
          {(rejection.reason === 'notCounted' || rejection.reason === 'leftTooMuch') && (
            <button
              type="button"
              className={own.link}
              onClick={() => onStep(rejection.reason === 'notCounted' && rejection.what === 'cards' ? 'cards' : 'cash')}
            >
              {t('day.certify.toCount')}
            </button>
          )}
        </Alert>
      )}
      {certify.problem && (
        <Alert color="seal" role="alert">
          {t('day.certify.failed', { problem: t(`shell.error.${certify.problem}`) })}
        </Alert>
      )}
      <Button
        size="md"
        aria-disabled={certify.isSending || undefined}
        onClick={sign}
        rightSection={<Key>F9</Key>}
        data-certify
      >
        {t(certify.isSending ? 'day.certify.signing' : 'day.certify.sign')}
      </Button>
    </form>
  );
}
