import { headsOf, type ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Panel } from '../kept/panel.tsx';
import classes from './import.module.css';
import { OutcomeView } from './outcome-view.tsx';
import { type Outcome, type Stage, sendFile } from './send-file.ts';

/** A file is chosen, looked at, mended where lines are bad, and stored: nothing is stored that was not shown before. */
export function ImportPanel({ table }: { table: ReferenceTable }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage | undefined>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const send = async (sent: File, seen: number | null) => {
    if (stage !== undefined) return;
    setFile(sent);
    const answer = await sendFile(table, sent, { seen, tell: setStage });
    setOutcome(answer);
    setStage(undefined);
    if (answer.kind === 'stored') await client.invalidateQueries();
  };

  return (
    <Panel title={t('organisation.import.title')}>
      <div className={classes.body}>
        <Text size="sm" id={hint}>
          {t('organisation.import.hint')}{' '}
          {t('organisation.import.columns', { columns: headsOf(table, language).join('; ') })}
        </Text>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          className={classes.file}
          tabIndex={-1}
          aria-hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            // The same file, mended, is chosen again.
            currentTarget.value = '';
            if (chosen !== undefined) void send(chosen, null);
          }}
        />
        <div className={classes.choice}>
          <Button
            data-first
            variant={outcome === null ? 'filled' : 'default'}
            disabled={stage !== undefined}
            aria-describedby={hint}
            onClick={() => input.current?.click()}
          >
            {t('organisation.import.choose')}
          </Button>
          {file !== null && <span>{t('organisation.import.file', { name: file.name })}</span>}
        </div>
        <div role="status" className={classes.body}>
          {stage !== undefined && <Going stage={stage} />}
          {stage === undefined && outcome !== null && <OutcomeView table={table} outcome={outcome} />}
        </div>
        {stage === undefined && outcome?.kind === 'previewed' && file !== null && hasNews(outcome.summary) && (
          <Button className={classes.store ?? ''} onClick={() => void send(file, outcome.version)}>
            {t('organisation.import.store')}
          </Button>
        )}
        {stage === undefined && (outcome?.kind === 'lost' || outcome?.kind === 'meanwhile') && file !== null && (
          <Button className={classes.store ?? ''} onClick={() => void send(file, null)}>
            {t('organisation.import.preview')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** How far the server is, counted. */
function Going({ stage }: { stage: Stage }) {
  const { t, language } = useWords();
  if (stage === null) return <p className={classes.line}>{t('organisation.import.stage.sending')}</p>;
  const said = {
    stage: t(`organisation.import.stage.${stage.stage}`),
    done: formatNumber(stage.done, language),
    of: formatNumber(stage.of, language),
  };
  return (
    <>
      <p className={classes.line}>{t('organisation.import.progress', said)}</p>
      <progress className={classes.progress} value={stage.done} max={stage.of} aria-hidden />
    </>
  );
}

const hasNews = ({ added, changed }: { added: number; changed: number }): boolean => added + changed > 0;
