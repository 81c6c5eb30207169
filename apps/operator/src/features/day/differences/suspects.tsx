import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { moveAmongRows } from '../../abonement/afterwards/row-keys.ts';
import classes from '../day.module.css';
import type { Step } from '../step.ts';
import own from './differences.module.css';
import { leadOf, suspectKey } from './suspect-key.ts';
import { SuspectRow } from './suspect-row.tsx';
import { useFolded } from './use-folded.ts';

interface Props {
  businessDate: CalendarDate;
  day: Answers['day']['reconcile'];
  onStep: (step: Step) => void;
}

/** What may have gone wrong, the likeliest first. Enter opens the document, and the way back leads to the same row; Delete folds one away. */
export function Suspects({ businessDate, day: { suspects, collectors }, onStep }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { at } = useSearch({ from: '/day' });
  const root = useRef<HTMLOListElement>(null);
  const { folded, fold, unfold } = useFolded(businessDate);
  const shown = suspects.filter((suspect) => !folded.has(suspectKey(suspect)));
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where one comes back to
  useEffect(() => (rows()[at ?? 0] ?? rows()[0])?.focus(), []);
  const collectorName = (id: string) => {
    const collector = collectors.find((one) => one.id === id);
    return collector ? nameCollector(collector, t) : t('day.sheet.who.unnamed');
  };
  const open = async (place: number) => {
    const suspect = shown[place];
    if (suspect === undefined) return;
    const lead = leadOf(suspect);
    if (lead.kind === 'cash' || lead.kind === 'cards') return onStep(lead.kind);
    const here = { date: businessDate, step: 'differences', at: place } as const;
    await navigate({ to: '/day', search: here, replace: true });
    if (lead.kind === 'collectors') {
      const { collector, amount } = lead;
      const search = { date: businessDate, collector, amount: amount ?? undefined };
      return await navigate({ to: '/debts', search, state: { fromDay: true } });
    }
    await navigate({ to: '/abonement/$id', params: { id: lead.id }, state: { fromDay: true } });
  };
  const foldAway = (place: number) => {
    const suspect = shown[place];
    if (suspect === undefined) return;
    fold(suspectKey(suspect));
    requestAnimationFrame(() => (rows()[place] ?? rows().at(-1))?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    moveAmongRows(event);
    const place = rows().indexOf(event.target as HTMLElement);
    if (place < 0 || event.repeat) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      foldAway(place);
    }
  };
  return (
    <section className={classes.stack} aria-labelledby="suspects-title">
      <div>
        <h3 id="suspects-title" className={classes.heading}>
          {t('day.differ.suspects')}
        </h3>
        <p className={classes.hint}>{t(shown.length === 0 ? 'day.differ.none' : 'day.differ.suspectsHint')}</p>
      </div>
      <ol ref={root} className={own.suspects} onKeyDown={onKeyDown}>
        {shown.map((suspect, place) => (
          <SuspectRow
            key={suspectKey(suspect)}
            suspect={suspect}
            collectorName={collectorName}
            onOpen={() => void open(place)}
            onFold={() => foldAway(place)}
          />
        ))}
      </ol>
      {folded.size > 0 && (
        <div className={classes.links} data-folded={folded.size}>
          <span className={classes.hint}>{t('day.differ.folded', { count: folded.size })}</span>
          <Button variant="subtle" size="compact-sm" onClick={unfold}>
            {t('day.differ.unfold')}
          </Button>
        </div>
      )}
    </section>
  );
}
