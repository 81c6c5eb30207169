import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Suspense, useId } from 'react';
import { PaperChoice } from './paper-choice.tsx';
import { PaperSheet, type Print } from './paper-sheet.tsx';
import classes from './papers.module.css';
import { sheetKey } from './sheets.ts';
import type { Choice } from './use-choice.ts';

interface Props {
  acceptance: Acceptance;
  choice: Choice;
  markOf: (sheet: Sheet) => Print;
}

/** Which papers are printed, and the sheets just as the printer will put them out. */
export function Papers({ acceptance, choice, markOf }: Props) {
  const { t } = useWords();
  const title = useId();
  const hasCopies = choice.sheets.some((sheet) => markOf(sheet) !== 1);
  return (
    <section className={classes.card} aria-labelledby={title}>
      <h2 id={title} className={classes.heading}>
        {t('counter.accepted.papers')}
      </h2>
      <PaperChoice acceptance={acceptance} choice={choice} />
      {hasCopies && <p className={classes.note}>{t('counter.accepted.willBeCopy')}</p>}
      {choice.sheets.length === 0 && <p className={classes.note}>{t('counter.accepted.choose')}</p>}
      <section className={classes.preview} aria-label={t('counter.accepted.preview')}>
        <Suspense fallback={<SkeletonLines lines={10} label={t('counter.accepted.loading')} />}>
          {choice.sheets.map((sheet) => (
            <PaperSheet key={sheetKey(sheet)} sheet={sheet} acceptance={acceptance} print={markOf(sheet)} />
          ))}
        </Suspense>
      </section>
    </section>
  );
}
