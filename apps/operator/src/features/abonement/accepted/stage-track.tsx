import { STAGES, type Stage } from '@jazylym/domain/abonement/stage';
import { useWords } from '@jazylym/front/language';
import { VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import classes from './stage-track.module.css';

interface Props {
  number: string;
  stage: Stage;
  /** A collector took it: it is signed and handed over away from the counter. */
  isAway: boolean;
}

/** How far an abonement has come: registered → printed → signed → handed over; reversed ends the way. */
export function StageTrack({ number, stage, isAway }: Props) {
  const { t } = useWords();
  if (stage === 'reversed')
    return (
      <p className={classes.reversed}>
        <IconArrowBackUp size={16} aria-hidden />
        {t('abonement.stage.reversed')}
      </p>
    );
  const reached = STAGES.indexOf(stage);
  return (
    <ol className={classes.track} aria-label={t('counter.accepted.stages', { number })}>
      {STAGES.slice(0, isAway ? 2 : undefined).map((each, place) => (
        <li key={each} className={classes.stage} data-done={place <= reached}>
          <span className={classes.dot}>{place <= reached && <IconCheck size={11} stroke={3} aria-hidden />}</span>
          {t(`abonement.stage.${each}`)}
          {place <= reached && <VisuallyHidden>: {t('counter.accepted.isDone')}</VisuallyHidden>}
        </li>
      ))}
    </ol>
  );
}
