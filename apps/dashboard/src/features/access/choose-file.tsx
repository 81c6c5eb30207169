import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './accounts.module.css';

interface Props {
  busy: boolean;
  onChoose: (file: File | undefined) => void;
}

/** Asks for a CSV file in the page's language: a browser's own field speaks the browser's. */
export function ChooseFile({ busy, onChoose }: Props) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={({ currentTarget: { files } }) => {
          setName(files?.[0]?.name ?? '');
          onChoose(files?.[0]);
        }}
      />
      <Button
        disabled={busy}
        onClick={() => {
          if (field.current === null) return;
          // The same file can be chosen again once it is mended.
          field.current.value = '';
          field.current.click();
        }}
      >
        {t('accounts.file.choose')}
      </Button>
      <span className={classes.dimmed}>{name}</span>
    </>
  );
}
