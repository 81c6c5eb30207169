import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { Key } from '@jazylym/ui/key/key';
import { Alert, Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import list from '../afterwards/list.module.css';
import { moveAmongRows, pressOnce } from '../afterwards/row-keys.ts';
import classes from './left.module.css';
import { LEFT_KEYS } from './left-keys.ts';
import { LeftRow } from './left-row.tsx';
import { useHandOverMarked } from './use-hand-over-marked.ts';
import { type LeftLine, useMarks } from './use-marks.ts';

interface Props {
  lines: readonly LeftLine[];
  onNotice: (notice: string) => void;
}

/** The lines, by keyboard alone: arrows go through them, Space marks, Enter hands over what is marked, or opens the line. */
export function LeftList({ lines, onNotice }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const root = useRef<HTMLUListElement>(null);
  const { marked, toggle } = useMarks(lines);
  useEffect(() => focusFirst(root.current), []);
  useEffect(() => {
    // A line that leaves the list takes the cursor with it.
    if (document.activeElement === document.body) focusFirst(root.current);
  });
  const what = counted(marked.length, 'abonement', language);
  const { handOver, isRecording, problem } = useHandOverMarked(marked, () => {
    onNotice(t('abonement.left.recorded', { what }));
    focusFirst(root.current);
  });
  const open = (id: string) => void navigate({ to: '/abonement/$id', params: { id } });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    pressOnce(event);
    moveAmongRows(event);
    const id = event.target instanceof HTMLInputElement ? event.target.dataset.row : undefined;
    if (id === undefined || event.repeat) return;
    if (event.key === 'F4' || (event.key === 'Enter' && marked.length === 0)) {
      event.preventDefault();
      open(id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      handOver();
    }
  };
  return (
    <>
      <ul ref={root} className={list.rows} onKeyDown={onKeyDown}>
        {lines.map((line) => (
          <LeftRow key={line.id} line={line} isMarked={marked.includes(line)} onMark={() => toggle(line)} />
        ))}
      </ul>
      {problem && (
        <Alert color="seal" role="alert">
          {t('abonement.left.notRecorded', { problem: t(`shell.error.${problem}`) })}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button
          size="md"
          classNames={{ root: classes.button ?? '', label: classes.words ?? '' }}
          disabled={marked.length === 0}
          aria-disabled={isRecording || undefined}
          onClick={handOver}
          rightSection={<Key>Enter</Key>}
          data-hand-over
        >
          {marked.length === 0 ? t('abonement.left.nothingMarked') : t('abonement.left.handOver', { what })}
        </Button>
        <span className={classes.final}>{t('abonement.left.final')}</span>
        <ul className={list.keys} aria-label={t('counter.keys.title')}>
          {LEFT_KEYS.map(([key, word]) => (
            <li key={key}>
              <Key>{key}</Key> {t(`abonement.left.${word}`)}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

const focusFirst = (rows: HTMLElement | null) => rows?.querySelector<HTMLElement>('[data-row]')?.focus();
