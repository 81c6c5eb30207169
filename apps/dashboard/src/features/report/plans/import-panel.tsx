import { planHeads } from '@jazylym/domain/report/plan-file';
import { useWords } from '@jazylym/front/language';
import { queryClient, trpc } from '@jazylym/front/trpc';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { keepFile, readAsBase64 } from './files.ts';
import { ImportOutcome } from './import-outcome.tsx';
import classes from './plans.module.css';
import { planChanged } from './plans-query.ts';

/** The largest file that the server takes, in bytes. */
const LARGEST_FILE = 4_000_000;

/** A plan out of a file: a template to fill in, then a preview, then all of it or nothing. */
export function ImportPanel({ year, hasTyped }: { year: number; hasTyped: boolean }) {
  const { t, language } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ name: string; file: string | null } | null>(null);
  const preview = useMutation(trpc.report.previewPlanFile.mutationOptions());
  const isSending = useRef(false);
  const store = useMutation(
    trpc.report.importPlanFile.mutationOptions({
      onSuccess: planChanged,
      onSettled: () => {
        isSending.current = false;
      },
    }),
  );
  const template = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const wanted = trpc.report.planFile.queryOptions({ year, format, language }, { staleTime: 0, gcTime: 0 });
      keepFile((await queryClient.fetchQuery(wanted)).file, `jazylym-plan-${year}.${format}`);
    },
  });
  const look = (file: string) => {
    store.reset();
    preview.mutate({ year, file });
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined || isSending.current) return;
    preview.reset();
    store.reset();
    const text = file.size > LARGEST_FILE ? null : await readAsBase64(file);
    setChosen({ name: file.name, file: text });
    if (text !== null) look(text);
  };
  /** A second press comes before the button is drawn as busy. */
  const storeAll = (file: string, seen: number) => {
    if (isSending.current) return;
    isSending.current = true;
    store.mutate({ year, file, seen, note: chosen?.name.slice(0, 120) ?? '' });
  };
  const file = chosen?.file ?? null;
  return (
    <section className={classes.card} aria-labelledby="plan-import">
      <h2 id="plan-import">{t('plans.file.title')}</h2>
      <p className={classes.note}>{t('plans.file.hint', { columns: planHeads(language).join(', ') })}</p>
      <div className={classes.actions}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={template.isPending && template.variables === format}
            onClick={() => template.mutate(format)}
          >
            {t(format === 'xlsx' ? 'plans.file.templateXlsx' : 'plans.file.templateCsv')}
          </Button>
        ))}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={({ currentTarget }) => {
            void choose(currentTarget.files?.[0]);
            // The same file can be chosen again once it is mended.
            currentTarget.value = '';
          }}
        />
        <Button disabled={hasTyped || store.isPending} onClick={() => input.current?.click()}>
          {t('plans.file.choose')}
        </Button>
        {chosen !== null && <span className={classes.dimmed}>{t('plans.file.chosen', { name: chosen.name })}</span>}
      </div>
      {hasTyped && <p className={classes.note}>{t('plans.file.unsaved')}</p>}
      {template.isError && (
        <p className={classes.wrong} role="alert">
          {t('plans.file.templateFailed')}
        </p>
      )}
      {chosen !== null && file === null && (
        <p className={classes.wrong} role="alert">
          {t('plans.file.tooLarge')}
        </p>
      )}
      <div role="status">
        {preview.isPending && <p>{t('plans.file.checking')}</p>}
        {(preview.isError || store.isError) && <p className={classes.wrong}>{t('plans.file.failed')}</p>}
        {preview.data !== undefined && !preview.isPending && (
          <ImportOutcome preview={preview.data} stored={store.data ?? null} />
        )}
      </div>
      {file !== null && preview.data?.ok && preview.data.steps.length > 0 && store.data === undefined && (
        <Button
          loading={store.isPending}
          disabled={hasTyped}
          onClick={() => storeAll(file, preview.data.ok ? preview.data.version : 0)}
        >
          {t('plans.file.store')}
        </Button>
      )}
      {file !== null && (preview.isError || store.isError || store.data?.ok === false) && (
        <Button variant="default" onClick={() => look(file)}>
          {t('plans.file.again')}
        </Button>
      )}
    </section>
  );
}
