import { Language } from '@jazylym/domain/organisation/organisation';
import { useWords, wordsIn } from '@jazylym/front/language';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { Segments } from '@jazylym/ui/segments/segments';
import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { AcceptState } from '../counter/accept-state.tsx';
import type { CounterState } from '../counter/use-counter.ts';
import type { Mend } from '../draft/show.ts';
import type { Form } from '../field/form.ts';
import { BOUNCE_MS } from './bounce.ts';
import { CashFoot } from './cash-foot.tsx';
import { InvoiceFoot } from './invoice-foot.tsx';
import classes from './read-back.module.css';
import { ReadBackLines, ReadBackSum } from './read-back-lines.tsx';
import { ReadBackPerson } from './read-back-person.tsx';
import { useOddCash } from './use-odd-cash.ts';
import { useSpokenForm } from './use-spoken-form.ts';

interface Props {
  counter: CounterState;
  form: Form;
  onClose: () => void;
  onMend: (what: Mend) => void;
}

/**
 * What is read back to the client in their language before they pay (S9, S23): who, where to, every line in words, the sum; turned
 * towards them, large. At its foot the money, always in sight. Enter accepts, Escape goes back; only odd cash
 * asks again.
 */
export function ReadBack({ counter, form, onClose, onMend }: Props) {
  const { t } = useWords();
  const id = useId();
  const isReady = useReady();
  const acceptButton = useRef<HTMLButtonElement>(null);
  const read = useRef<HTMLDivElement>(null);
  const { draft, isSending, locked, refused } = counter;
  const spoken = draft.language;
  const say = wordsIn(spoken);
  const isCash = draft.method === 'cash';
  const oddity = useOddCash(counter);
  const spokenForm = useSpokenForm(form, counter, say, spoken);

  const accept = () => {
    if (!isReady || isSending || !(locked || oddity.isMeant())) return;
    const { mend } = counter.accept();
    if (mend !== null && !('field' in mend && mend.field === 'given')) onMend(mend);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (turnPage(event, read.current)) return;
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!event.repeat) accept();
  };
  // A new price has to be told first: the next Enter is meant. While it is sent the fields are shut, and the cursor stays here.
  const reason = refused?.rejection.reason;
  useLayoutEffect(() => {
    if (locked || reason === 'priceChanged') acceptButton.current?.focus({ preventScroll: true });
  }, [reason, locked]);

  return (
    <Dialog labelledBy={id} onClose={onClose} size="large">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter accepts from every field; each is interactive itself */}
      <div className={classes.readBack} onKeyDown={onKeyDown} data-read-back={isReady ? 'ready' : 'opening'}>
        <header className={classes.head}>
          <h2 id={id} className={classes.title} lang={spoken}>
            {say('counter.readBack.title')}
          </h2>
          <Segments
            label={t('counter.field.language')}
            choices={Language.options.map((value) => ({ value, label: t(`shell.languages.${value}`) }))}
            value={spoken}
            onChange={(language) => counter.change({ language })}
            disabled={locked}
          />
        </header>
        <div ref={read} lang={spoken} className={classes.spoken} data-spoken>
          <ReadBackPerson draft={draft} say={say} />
          <ReadBackLines counter={counter} say={say} />
          {!isCash && <InvoiceFoot draft={draft} say={say} />}
        </div>
        <div className={classes.money}>
          <ReadBackSum counter={counter} say={say} />
          {isCash && (
            <CashFoot form={spokenForm} total={counter.reckoned.total} say={say} language={spoken} oddity={oddity} />
          )}
        </div>
        <div className={classes.state}>
          <AcceptState counter={counter} />
        </div>
        <footer className={classes.buttons}>
          <Button variant="default" size="md" onClick={onClose} rightSection={<Key>Esc</Key>}>
            {t('counter.readBack.back')}
          </Button>
          <p className={classes.next}>{t(isCash ? 'counter.next.money' : 'counter.next.invoice')}</p>
          <Button
            ref={acceptButton}
            data-autofocus={!isCash}
            data-accept
            size="md"
            aria-disabled={isSending}
            data-disabled={isSending}
            onClick={accept}
            rightSection={<Key>Enter</Key>}
          >
            {t(oddity.isPointedOut && !locked ? 'counter.pay.oddAccept' : acceptLabel(counter))}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}

const acceptLabel = ({ isSending, locked, refused, draft }: CounterState) => {
  if (isSending) return 'counter.accept.sending';
  if (locked) return 'counter.accept.again';
  if (refused?.rejection.reason === 'priceChanged') return 'counter.accept.newPrice';
  return draft.method === 'cash' ? 'counter.accept.button' : 'counter.accept.invoice';
};

/** Page Up and Page Down move through what is read, wherever the cursor is. Whether the key was one of them. */
function turnPage(event: KeyboardEvent, read: HTMLElement | null): boolean {
  const pages = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
  if (pages === 0 || read === null) return false;
  event.preventDefault();
  read.scrollTop += pages * 0.9 * read.clientHeight;
  return true;
}

/** Whether the view has been there for longer than a bouncing key takes: the Enter that opens it must not accept. */
function useReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), BOUNCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isReady;
}
