import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../day.module.css';
import { type Step, stepBeside } from '../step.ts';

interface Props {
  step: Step;
  onStep: (step: Step) => void;
  /** What else is always in sight. */
  children: ReactNode;
}

/** On to the next step and back to the one before. Where a step has nothing to type, the way on has the cursor. */
export function StepBar({ step, onStep, children }: Props) {
  const { t } = useWords();
  const [before, after] = [stepBeside(step, -1), stepBeside(step, 1)];
  return (
    <div className={classes.links}>
      {after && (
        <Button
          key={step}
          autoFocus={step === 'protocol'}
          onClick={() => onStep(after)}
          rightSection={<Key>F9</Key>}
          data-next={after}
        >
          {t('day.end.steps.next', { step: t(`day.end.steps.${after}`) })}
        </Button>
      )}
      {before && (
        <Button variant="light" onClick={() => onStep(before)} rightSection={<Key>Shift+F9</Key>} data-before={before}>
          {t('day.end.steps.back')}
        </Button>
      )}
      {children}
    </div>
  );
}
