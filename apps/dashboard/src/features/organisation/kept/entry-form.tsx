import { useWords } from '@jazylym/front/language';
import { explainReferenceRejection } from '@jazylym/i18n/organisation/explain-rejection';
import { Alert, Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { Conflict } from './conflict.tsx';
import classes from './entry-form.module.css';
import type { EntryForm as Form } from './use-entry-form.ts';

/** What is said under a long form may stand below the window's edge. */
const showWhole = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: 'nearest' });

/** A form's fields with what stands against saving them, and the button that saves. The first field to mend gets the cursor. */
export function EntryForm<Entry>({ form, children }: { form: Form<Entry>; children: ReactNode }) {
  const { t, language } = useWords();
  const element = useRef<HTMLFormElement>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const field = await form.save();
    if (field !== undefined) element.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  };
  const { refused, failed } = form;
  return (
    <form ref={element} className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      {children}
      {refused?.rejection.reason === 'changedMeanwhile' ? (
        <Conflict
          stored={refused.stored}
          mine={form.draft}
          busy={form.isBusy}
          onTakeTheirs={() => form.takeTheirs(refused.stored)}
          onKeepMine={() => void form.keepMine(refused.stored)}
        />
      ) : (
        <>
          {refused && (
            <Alert ref={showWhole} color="seal" role="alert">
              {explainReferenceRejection(refused.rejection, { t, language })}
            </Alert>
          )}
          {failed && (
            <Alert ref={showWhole} color="seal" role="alert">
              {t(`shell.error.${failed}`)}
            </Alert>
          )}
          <div className={classes.saving}>
            {/* A field that is left says what is wrong with it and moves the button away from under a click: the field keeps the cursor. */}
            <Button type="submit" loading={form.isBusy} onMouseDown={(event) => event.preventDefault()}>
              {t('organisation.save')}
            </Button>
            <span role="status" className={classes.saved}>
              {form.isSaved && t('organisation.saved')}
            </span>
          </div>
        </>
      )}
    </form>
  );
}
