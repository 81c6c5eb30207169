import { stageOf } from '@jazylym/domain/abonement/stage';
import { useWords } from '@jazylym/front/language';
import { Alert, Button } from '@mantine/core';
import type { MouseEvent, RefObject } from 'react';
import classes from './accepted.module.css';
import type { Printable } from './sheets.ts';
import { StepButton } from './step-button.tsx';
import type { useHandOver } from './use-hand-over.ts';
import type { usePrinting } from './use-printing.ts';

interface Props extends Printable {
  /** The element that says what was accepted: read out with the button that gets the cursor. */
  facts: string;
  /** Accepted just now. */
  isNew: boolean;
  canPrint: boolean;
  printing: ReturnType<typeof usePrinting>;
  handing: ReturnType<typeof useHandOver>;
  onPrint: () => void;
  onHandOver: (event: MouseEvent) => void;
  onLeave: () => void;
  /** Where the cursor goes once it is printed. */
  next: RefObject<HTMLButtonElement | null>;
}

/** Print, signed and handed over, the next client: Enter, Enter. Each also by its own key, wherever the cursor is. */
export function NextSteps(props: Props) {
  const { facts, isNew, acceptance, history, canPrint, printing, handing, onPrint, onHandOver, onLeave, next } = props;
  const { t } = useWords();
  const isPrintNext = canPrint && acceptance.abonements.some(({ id }) => stageOf(id, history) === 'registered');
  return (
    <div className={classes.steps}>
      <StepButton
        keyName="F4"
        isNext={isPrintNext}
        describedBy={facts}
        isBusy={printing.isRecording}
        isOff={!canPrint}
        onPress={onPrint}
      >
        {t(printing.isRecording ? 'counter.accepted.recording' : 'counter.accepted.print')}
      </StepButton>
      {printing.problem && (
        <Alert color="seal" role="alert" title={t('counter.accepted.notCounted')}>
          <p className={classes.explained}>
            {t('counter.accepted.notCountedHint', { problem: t(`shell.error.${printing.problem}`) })}
          </p>
          {printing.canDraw && (
            <Button size="xs" variant="light" onClick={printing.printUncounted}>
              {t('counter.accepted.printCopy')}
            </Button>
          )}
        </Alert>
      )}
      {handing.isLeft && (
        <StepButton
          keyName="F9"
          isNext={!isPrintNext}
          describedBy={facts}
          isBusy={handing.isRecording}
          onPress={onHandOver}
          button={next}
        >
          {t(handing.isRecording ? 'counter.accepted.handingOver' : 'counter.accepted.handOver')}
        </StepButton>
      )}
      {handing.problem && (
        <Alert color="seal" role="alert" title={t('counter.accepted.notHandedOver')}>
          {t('counter.accepted.notHandedOverHint', { problem: t(`shell.error.${handing.problem}`) })}
        </Alert>
      )}
      <StepButton
        keyName="F7"
        isNext={!isPrintNext && !handing.isLeft}
        describedBy={facts}
        onPress={onLeave}
        {...(!handing.isLeft && { button: next })}
      >
        {t(isNew ? 'counter.accepted.next' : 'counter.accepted.back')}
      </StepButton>
    </div>
  );
}
