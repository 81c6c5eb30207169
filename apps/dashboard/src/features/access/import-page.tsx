import { ACCOUNT_COLUMNS, accountHead, accountHeads } from '@jazylym/domain/access/account-columns';
import { MOST_ACCOUNTS_A_FILE, MOST_NEW_ACCOUNTS } from '@jazylym/domain/access/account-problem';
import { BYTE_ORDER_MARK, csvLine } from '@jazylym/domain/organisation/csv';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { downloadCsv } from '../../app/download.ts';
import { accountsChanged } from './account-query.ts';
import classes from './accounts.module.css';
import { BackLink } from './back-link.tsx';
import { ChooseFile } from './choose-file.tsx';
import { type Done, ImportDone } from './import-done.tsx';
import { ImportProblems } from './import-problems.tsx';
import { readAsBase64 } from './read-file.ts';

/** The largest file that the server takes, in bytes. */
const LARGEST_FILE = 4_500_000;

/** Accounts out of a file: chosen, previewed, then taken whole or not at all. */
export function ImportPage() {
  const { t, language } = useWords();
  const [file, setFile] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const preview = useMutation(trpc.access.previewImport.mutationOptions());
  /** What an import did: it holds passwords that are told once, so that no later answer takes its place. */
  const [done, setDone] = useState<Done | null>(null);
  const isSending = useRef(false);
  const apply = useMutation(
    trpc.access.importAccounts.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) setDone((before) => before ?? answer);
        return accountsChanged();
      },
      onSettled: () => {
        isSending.current = false;
      },
    }),
  );
  /** A second press comes before the button is drawn as busy. */
  const takeAll = (seen: string) => {
    if (file === null || isSending.current) return;
    isSending.current = true;
    apply.mutate({ file, seen });
  };

  const choose = async (chosen: File | undefined) => {
    if (isSending.current) return;
    preview.reset();
    apply.reset();
    setFile(null);
    setTooLarge(chosen !== undefined && chosen.size > LARGEST_FILE);
    if (chosen === undefined || chosen.size > LARGEST_FILE) return;
    const text = await readAsBase64(chosen);
    setFile(text);
    preview.mutate({ file: text });
  };

  const columns = ACCOUNT_COLUMNS.slice(0, 7).map((column) => `«${accountHead(column, language)}»`);
  const refused = apply.data?.ok === false ? apply.data : preview.data?.ok === false ? preview.data : null;
  const error = apply.error ?? preview.error;
  return (
    <div className={`${classes.page} ${classes.medium}`}>
      <div>
        <BackLink />
        <h1 className={classes.title}>{t('accounts.import')}</h1>
      </div>
      {done !== null ? (
        <ImportDone done={done} />
      ) : (
        <section className={`${classes.card} ${classes.form}`}>
          <p className={classes.hint}>
            {t('accounts.file.hint', {
              most: formatNumber(MOST_ACCOUNTS_A_FILE, language),
              made: MOST_NEW_ACCOUNTS,
              columns: columns.join(', '),
            })}
          </p>
          <div className={classes.actions}>
            <ChooseFile busy={apply.isPending} onChoose={(chosen) => void choose(chosen)} />
            <Button
              variant="subtle"
              onClick={() =>
                downloadCsv(BYTE_ORDER_MARK + csvLine(accountHeads(language).slice(0, 7)), 'jazylym-accounts')
              }
            >
              {t('accounts.file.template')}
            </Button>
          </div>
          {isTooLarge && (
            <p className={classes.wrong} role="alert">
              {t('accounts.file.tooLarge')}
            </p>
          )}
          {error && (
            <p className={classes.wrong} role="alert">
              {t(`shell.error.${problemOf(error)}`)}
            </p>
          )}
          {preview.isPending && <p role="status">{t('accounts.file.checking')}</p>}
          {refused && <ImportProblems refused={refused} />}
          {preview.data?.ok && !refused && <Preview preview={preview.data} busy={apply.isPending} onApply={takeAll} />}
        </section>
      )}
    </div>
  );
}

type PreviewData = Extract<Answers['access']['previewImport'], { ok: true }>;

function Preview({ preview, busy, onApply }: { preview: PreviewData; busy: boolean; onApply: (seen: string) => void }) {
  const { t } = useWords();
  const { made, changed, unchanged, digest } = preview;
  if (made.length + changed.length === 0) return <p role="status">{t('accounts.file.nothing')}</p>;
  return (
    <div className={classes.form}>
      <div role="status">
        <Lines title={t('accounts.file.made', { count: made.length })} lines={made} />
        <Lines title={t('accounts.file.changed', { count: changed.length })} lines={changed} />
        <p className={classes.hint}>{t('accounts.file.unchanged', { count: unchanged })}</p>
      </div>
      {busy && <p role="status">{t('accounts.file.importing', { count: made.length })}</p>}
      <div>
        <Button loading={busy} onClick={() => onApply(digest)}>
          {t('accounts.file.apply')}
        </Button>
      </div>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: PreviewData['made'] }) {
  if (lines.length === 0) return <p>{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={classes.list}>
        {lines.map(({ line, userName, name }) => (
          <li key={line}>
            {name} <span className={classes.dimmed}>({userName})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
