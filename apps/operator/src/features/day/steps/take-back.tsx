import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { Alert, Button } from '@mantine/core';
import { useTurn } from '../begin/use-turn.ts';
import classes from '../day.module.css';

/** Takes the day back to the counter, while the next holds nothing. */
export function TakeBack({ businessDate }: { businessDate: CalendarDate }) {
  const { t } = useWords();
  const back = useTurn(businessDate, 'takeBack');
  return (
    <div>
      <div className={classes.links}>
        <Button
          variant="default"
          size="compact-md"
          aria-disabled={back.isSending || undefined}
          onClick={back.turn}
          data-take-back
        >
          {t('day.end.takeBack')}
        </Button>
        <span className={classes.hint}>{t('day.end.takeBackHint')}</span>
      </div>
      {back.problem && (
        <Alert color="seal" role="alert" mt="xs">
          {t('day.end.notTurned', { problem: back.problem })}
        </Alert>
      )}
    </div>
  );
}
