import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { IconCircleCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import classes from '../day.module.css';
import { DayState } from '../state.tsx';
import { agrees, type Step } from '../step.ts';
import { Compared } from './compared.tsx';
import own from './differences.module.css';
import { Suspects } from './suspects.tsx';

interface Props {
  protocol: ExtendedProtocol;
  compared: UseQueryResult<Answers['day']['reconcile'], unknown>;
  onStep: (step: Step) => void;
}

/** Money, cards and protocol side by side, and where a difference likely comes from, the likeliest first. */
export function DifferencesStep({ protocol, compared, onStep }: Props) {
  const { t } = useWords();
  return (
    <section className={classes.stack} aria-labelledby="differences-title">
      <h2 id="differences-title" className={classes.heading}>
        {t('day.differ.title')}
      </h2>
      <DayState query={compared} failed={t('day.differ.failed')}>
        {(day) => {
          const { cash, cards } = day.reconciliation;
          const isCounted = cash.counted !== null && cards.counted !== null;
          return (
            <>
              <Compared protocol={protocol} reconciliation={day.reconciliation} />
              {agrees(day.reconciliation) && (
                <div className={own.agrees} role="status" data-all-agrees>
                  <IconCircleCheck size={48} stroke={1.5} aria-hidden />
                  <div>
                    <p className={own.all}>{t('day.differ.all')}</p>
                    <p>{t('day.differ.allHint')}</p>
                  </div>
                </div>
              )}
              {!agrees(day.reconciliation) && isCounted && (
                <Suspects businessDate={protocol.businessDate} day={day} onStep={onStep} />
              )}
              {!isCounted && <p className={classes.hint}>{t('day.differ.countFirst')}</p>}
            </>
          );
        }}
      </DayState>
    </section>
  );
}
