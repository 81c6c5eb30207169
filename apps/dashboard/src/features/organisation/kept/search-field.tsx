import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './kept.module.css';
import { usePageSearch } from './page-search.ts';

/** How long after the last key a search is sent, in milliseconds. */
const PAUSE = 200;

/** The search of a table: what is typed goes into the address when the keys pause. */
export function SearchField({ label }: { label: string }) {
  const { t } = useWords();
  const [search, change] = usePageSearch();
  const [text, setText] = useState(search.text ?? '');
  const send = useDebouncedCallback((typed: string) => change({ text: typed || undefined }, { replace: true }), PAUSE);
  return (
    <TextInput
      className={classes.search ?? ''}
      aria-label={`${t('organisation.search')}: ${label}`}
      placeholder={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        send(currentTarget.value);
      }}
    />
  );
}
