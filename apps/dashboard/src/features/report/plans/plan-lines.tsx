import type { PlanKind, PlanProgress, PlanProgressLine } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Draft, pastedTexts, type Typed } from './draft.ts';
import lineClasses from './lines.module.css';
import { PlanRow } from './plan-row.tsx';
import { planRows, wholeOf } from './plan-rows.ts';
import classes from './plans.module.css';
import { usePlansSearch } from './plans-search.ts';
import { ShareCell } from './share-cell.tsx';
import { SortHead } from './sort-head.tsx';

/** How many lines are drawn at first, and how many with each further press. */
const FIRST = 100;
const MORE = 300;

interface Props {
  kind: PlanKind;
  progress: PlanProgress;
  draft: Draft;
  onType: (lines: readonly Typed[]) => void;
}

/** The lines of a tab, each with its plan to type. On a phone every line is a small card. */
export function PlanLines({ kind, progress, draft, onType }: Props) {
  const { t, language } = useWords();
  const [search] = usePlansSearch();
  const [shown, setShown] = useState(FIRST);
  const { lines, version } = progress;
  const rows = planRows(lines, search, language);
  const whole = wholeOf(rows, progress);
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language));
  const mayPlan = lines.some(({ mayChange }) => mayChange);
  const typedLine = ({ code, plan }: PlanProgressLine, text: string): Typed => ({ kind, code, text, before: plan });
  /** A column goes down from where it is pasted, over the lines that are shown and may be planned. */
  const pasteDown = (from: PlanProgressLine, text: string) => {
    const below = rows.slice(rows.indexOf(from), shown).filter(({ mayChange }) => mayChange);
    const texts = pastedTexts(text).slice(0, below.length);
    onType(below.slice(0, texts.length).map((line, place) => typedLine(line, texts[place] ?? '')));
  };
  if (lines.length === 0) return <EmptyState title={t('plans.nothingHere.title')} hint={t('plans.nothingHere.hint')} />;
  if (rows.length === 0) return <EmptyState title={t('plans.notFound.title')} hint={t('plans.notFound.hint')} />;
  return (
    <section className={classes.card}>
      {version === 0 && draft.typed.size === 0 && progress.campaign !== null && (
        <EmptyState title={t('plans.empty.title')} hint={t(mayPlan ? 'plans.empty.hint' : 'plans.empty.readOnly')} />
      )}
      {mayPlan && (
        <p id="plan-keys" className={classes.note}>
          {t('plans.keys')}
        </p>
      )}
      <table className={lineClasses.table}>
        <caption className={lineClasses.spoken}>{t('plans.caption', { kind: t(`plans.kind.${kind}`) })}</caption>
        <thead>
          <tr>
            <SortHead sort="name" label={t('plans.column.name')} />
            <SortHead sort="plan" label={t('plans.column.plan')} isNumber />
            <SortHead sort="accepted" label={t('plans.column.accepted')} isNumber />
            <SortHead sort="share" label={t('plans.column.share')} isNumber />
            <SortHead sort="before" label={t('plans.column.before')} isNumber />
            <SortHead sort="needed" label={t('plans.column.needed')} isNumber />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((line) => (
            <PlanRow
              key={line.code}
              kind={kind}
              line={line}
              draft={draft}
              onType={(text) => onType([typedLine(line, text)])}
              onPaste={(text) => pasteDown(line, text)}
            />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('plans.total')}</th>
              <td className={lineClasses.number} data-label={t('plans.column.plan')}>
                {number(whole.plan)}
              </td>
              <td className={lineClasses.number} data-label={t('plans.column.accepted')}>
                {number(whole.accepted)}
              </td>
              <ShareCell share={whole.share} accepted={null} expected={whole.expected} plan={whole.plan} />
              <td className={lineClasses.number} data-label={t('plans.column.before')}>
                {number(whole.before)}
              </td>
              <td className={lineClasses.number} data-label={t('plans.column.needed')}>
                {number(whole.neededPerDay)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + MORE)}>
          {t('plans.more', { left: formatNumber(rows.length - shown, language) })}
        </Button>
      )}
    </section>
  );
}
