import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import type { Step } from '../step.ts';
import type { Uncounted } from './uncounted.ts';

/** What is to be counted before anything can be signed, and the way there. */
export function CountFirst({ what, onStep }: { what: Uncounted; onStep: (step: Step) => void }) {
  const { t } = useWords();
  return (
    <div data-count-first={what}>
      <p role="status">{t(`day.certify.rejection.notCounted.${what}`)}</p>
      <Button autoFocus onClick={() => onStep(what === 'cards' ? 'cards' : 'cash')}>
        {t('day.certify.toCount')}
      </Button>
    </div>
  );
}
