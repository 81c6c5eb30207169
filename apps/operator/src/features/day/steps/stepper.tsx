import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { STEPS, type Step, type StepState } from '../step.ts';
import classes from './steps.module.css';

interface Props {
  businessDate: CalendarDate;
  states: Record<Step, StepState>;
  step: Step;
}

/** The steps in their order, how far each has come, each a link: the address says where one is. */
export function Stepper({ businessDate, states, step }: Props) {
  const { t } = useWords();
  return (
    <nav aria-label={t('day.end.steps.label')}>
      <ol className={classes.steps}>
        {STEPS.map((one, place) => (
          <li key={one}>
            <Link
              to="/day"
              search={{ date: businessDate, step: one }}
              className={classes.step ?? ''}
              activeProps={{}}
              aria-current={one === step ? 'step' : undefined}
              data-current={one === step}
              data-step={one}
              data-state={states[one]}
            >
              <span className={classes.place}>
                {states[one] === 'done' && <IconCheck size={16} stroke={2.5} aria-label={t('day.end.steps.done')} />}
                {states[one] === 'attention' && (
                  <IconAlertTriangle size={16} stroke={2} aria-label={t('day.end.steps.attention')} />
                )}
                {states[one] === 'todo' && place + 1}
              </span>
              {t(`day.end.steps.${one}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
