import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatDay } from '@jazylym/i18n/format';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Days } from '../begin/days.ts';
import { dayAfter } from '../begin/days.ts';
import { CardsStep } from '../cards/cards-step.tsx';
import { CashStep } from '../cash/cash-step.tsx';
import { SignStep } from '../certify/sign-step.tsx';
import classes from '../day.module.css';
import { useReconciliation } from '../day-query.ts';
import { DifferencesStep } from '../differences/differences-step.tsx';
import { DayProtocol } from '../protocol/day-protocol.tsx';
import { DayState } from '../state.tsx';
import { firstStep, type Step, stepBeside, stepStates } from '../step.ts';
import { useCount } from '../use-count.ts';
import { Elsewhere, Saved } from './saved.tsx';
import { StepBar } from './step-bar.tsx';
import { Stepper } from './stepper.tsx';
import { TakeBack } from './take-back.tsx';

interface Props {
  day: Answers['day']['protocol'];
  days: Days;
}

/** A day that is being counted: the steps to its signature on one screen, walked by F9 and Shift+F9. */
export function CountingDay({ day: { protocol }, days }: Props) {
  const { t, language } = useWords();
  const { businessDate } = protocol;
  const search = useSearch({ from: '/day' });
  const navigate = useNavigate();
  const { counting, asked } = useCount(businessDate);
  const compared = useReconciliation(businessDate);
  const kept = asked.data;
  const states = kept ? stepStates(kept, compared.data?.reconciliation ?? null) : null;
  // Where the work goes on is asked once: a step that gets done must not move the screen.
  const [begun, setBegun] = useState<Step | null>(null);
  if (begun === null && states !== null && (compared.data !== undefined || search.step !== undefined))
    setBegun(firstStep(states));
  const step = search.step ?? begun;
  const go = (to: Step | null) => {
    if (to !== null) void navigate({ to: '/day', search: { date: businessDate, step: to } });
  };
  useHotkeys(
    [
      ['F9', () => step !== null && step !== 'sign' && go(stepBeside(step, 1))],
      ['shift+F9', () => step !== null && go(stepBeside(step, -1))],
    ],
    [],
  );
  return (
    <div className={classes.stack} data-day-state="counting">
      <DayState query={asked} failed={t('day.end.failed')}>
        {() => {
          if (states === null || counting === null || step === null) return null;
          return (
            <>
              <Stepper businessDate={businessDate} states={states} step={step} />
              <StepBar step={step} onStep={go}>
                <Saved counting={counting} />
                <p className={classes.closed} role="status">
                  {t('day.end.closed', { next: formatDay(dayAfter(days, businessDate), language) })}
                </p>
              </StepBar>
              <Elsewhere counting={counting} />
              {step === 'protocol' && (
                <>
                  <TakeBack businessDate={businessDate} />
                  <DayProtocol protocol={protocol} />
                </>
              )}
              {step === 'cash' && (
                <CashStep counting={counting} protocol={protocol} compared={compared.data} onDone={() => go('cards')} />
              )}
              {step === 'cards' && (
                <CardsStep
                  counting={counting}
                  protocol={protocol}
                  compared={compared.data}
                  onDone={() => go('differences')}
                />
              )}
              {step === 'differences' && <DifferencesStep protocol={protocol} compared={compared} onStep={go} />}
              {step === 'sign' && (
                <SignStep protocol={protocol} compared={compared} signatures={days.signatures} onStep={go} />
              )}
            </>
          );
        }}
      </DayState>
    </div>
  );
}
