import { useWords } from '@jazylym/front/language';
import { freshId } from '@jazylym/front/new-id';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { addressNow, useViews } from './use-views.ts';
import classes from './view.module.css';

/** Keeps the page as it is shown now under a name, for oneself or for everybody of the role. */
export function SaveViewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const heading = useId();
  const { save } = useViews();
  const id = useRef(freshId());
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const answer = save.data;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const kept = await save
      .mutateAsync({ id: id.current, name: name.trim(), address: addressNow(), shared })
      .catch(() => null);
    if (kept?.ok) onClose();
  };
  const failure =
    answer?.ok === false
      ? t('reportView.tooMany', { most: answer.rejection.most })
      : save.isError
        ? t('reportView.failed')
        : null;
  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <h2 id={heading} className={classes.heading}>
          {t('reportView.save')}
        </h2>
        <TextInput
          data-autofocus
          label={t('reportView.name')}
          description={t('reportView.nameHint')}
          value={name}
          maxLength={60}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t('reportView.share')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {failure !== null && <p role="alert">{failure}</p>}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('reportView.keep')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('reportView.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
