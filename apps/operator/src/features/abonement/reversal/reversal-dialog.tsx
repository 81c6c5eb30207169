import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { ReversalReason } from '@jazylym/domain/abonement/afterwards';
import { stageOf } from '@jazylym/domain/abonement/stage';
import { takesBackAs } from '@jazylym/domain/abonement/take-back';
import { actionsOf } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { explainAfterRejection } from '@jazylym/i18n/abonement/explain-after-rejection';
import { counted } from '@jazylym/i18n/counted';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import type { Shown } from '../accepted/sheets.ts';
import { pressOnce } from '../afterwards/row-keys.ts';
import { DayNote } from './day-note.tsx';
import { type Chosen, reasonOfKey } from './reason.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { refundOf } from './refund.ts';
import { Refund } from './refund.tsx';
import classes from './reversal.module.css';
import { useReversal } from './use-reversal.ts';

interface Props extends Shown {
  /** Those to take back, at least one. */
  abonements: readonly Abonement[];
  /** Whether they were reversed. */
  onClose: (isDone: boolean) => void;
}

/**
 * Takes abonements back, as a reversal or, of a certified day, as a correction: one reason by a digit, the money to give back in
 * large and whose it is, and one key, F9, which nothing else in the dialog is; Enter leads to it. Afterwards it says once more what
 * to give back.
 */
export function ReversalDialog({ abonements, onClose, ...shown }: Props) {
  const { t, language } = useWords();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<Chosen>(null);
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const { acceptance, history } = shown;
  const actions = actionsOf(useClerk());
  // What it was begun as: once it is done, or refused, the page behind it may know more.
  const [{ day, as }] = useState(() => ({ day: shown.day, as: takesBackAs(shown.day.state, actions) ?? 'reversal' }));
  const [expected] = useState(() => refundOf(acceptance, abonements));
  const { reverse, isSending, isDone, refunded, rejection, problem } = useReversal(acceptance, abonements);
  useEffect(() => dialog.current?.showModal(), []);
  // What the record says, once it is there: the invoice may have been paid meanwhile.
  const refund = refunded === null ? expected : { ...expected, amount: refunded };

  const text = chosen === 'other' ? words : chosen === null ? '' : t(`abonement.reversal.${chosen}`);
  const reason = ReversalReason.safeParse(text);
  const close = () => dialog.current?.close();
  const confirm = () => {
    setTried(true);
    if (reason.success) reverse(reason.data);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>) => {
    pressOnce(event);
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const byKey = isTyping ? null : reasonOfKey(event.code);
    if (byKey !== null && !isSending) {
      event.preventDefault();
      setChosen(byKey);
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.repeat) {
      event.preventDefault();
      setTried(true);
      if (reason.success) dialog.current?.querySelector<HTMLElement>('[data-confirm]')?.focus();
    }
    if (event.key === 'F9' && !event.repeat && !isDone) {
      event.preventDefault();
      confirm();
    }
  };
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={title}
      onClose={() => onClose(isDone)}
      onKeyDown={onKeyDown}
    >
      <h2 id={title} className={classes.title}>
        {t(`abonement.${as}.${isDone ? 'done' : 'title'}`)}
      </h2>
      <What abonements={abonements} />
      <Refund refund={refund} drawerOf={as === 'correction' ? day.openDay : null} isDone={isDone} />
      {isDone ? (
        <Button autoFocus size="md" onClick={close} rightSection={<Key>Enter</Key>}>
          {t('abonement.reversal.close')}
        </Button>
      ) : (
        <>
          <ReasonChoice
            chosen={chosen}
            words={words}
            onChoose={setChosen}
            onWords={setWords}
            problem={isTried && !reason.success ? t('abonement.reversal.needed') : null}
            isOff={isSending}
          />
          {abonements.some(({ id }) => stageOf(id, history) === 'handedOver') && (
            <p className={classes.note}>{t('abonement.reversal.handedOver')}</p>
          )}
          <DayNote as={as} day={day} businessDate={abonements[0]?.businessDate} />
          <p className={classes.note}>{t('abonement.reversal.keeps')}</p>
          {rejection && (
            <Alert color="seal" role="alert">
              {explainAfterRejection(rejection, { t, language })}
            </Alert>
          )}
          {problem && (
            <Alert color="seal" role="alert">
              {t(`abonement.${as}.failed`, { problem: t(`shell.error.${problem}`) })}
            </Alert>
          )}
          <div className={classes.steps}>
            <Button
              size="md"
              color="seal"
              aria-disabled={isSending || undefined}
              rightSection={<Key>F9</Key>}
              onClick={confirm}
              data-confirm
            >
              {t(`abonement.${as}.confirm`)}
            </Button>
            <Button size="md" variant="light" rightSection={<Key>Esc</Key>} onClick={close}>
              {t('abonement.reversal.cancel')}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}

/** What is taken back: one by its number and title, several by how many and the first and last number. */
function What({ abonements }: Pick<Props, 'abonements'>) {
  const { language } = useWords();
  const [first, last] = [abonements[0], abonements.at(-1)];
  if (!first || !last) return null;
  const what =
    abonements.length === 1
      ? `№ ${first.number} · ${first.title[language]}`
      : `${counted(abonements.length, 'abonement', language)}: № ${first.number} … ${last.number}`;
  const { name } = first.subscriber;
  return (
    <div>
      <p className={classes.what}>{what}</p>
      <p className={classes.name} title={name}>
        {name}
      </p>
    </div>
  );
}
