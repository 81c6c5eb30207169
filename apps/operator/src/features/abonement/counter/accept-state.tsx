import type { Rejection } from '@jazylym/domain/abonement/abonement';
import { useWords } from '@jazylym/front/language';
import { explainRejection } from '@jazylym/i18n/abonement/explain-rejection';
import { formatMoney } from '@jazylym/i18n/format';
import { Alert, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useBranchName } from '../../organisation/use-branch-name.ts';
import classes from './counter.module.css';
import type { CounterState } from './use-counter.ts';

/** How the acceptance is going: calm while it is sent again, plain when it was refused. Announced to screen readers. */
export function AcceptState({ counter }: { counter: CounterState }) {
  const { t } = useWords();
  const { isSending, failures, refused, problem, resumed, locked, isSentElsewhere } = counter;
  if (isSending)
    return (
      <p className={classes.progress} role="status">
        {failures > 0
          ? t('counter.accept.retrying', { attempt: failures + 1 })
          : resumed && t('counter.accept.resumed')}
      </p>
    );
  if (isSentElsewhere) return <Alert color="post">{t('counter.accept.elsewhere')}</Alert>;
  if (locked)
    return (
      <Alert color="post" role="alert">
        {t('counter.accept.stopped')}
      </Alert>
    );
  if (refused) return <Refused rejection={refused.rejection} onStartNew={counter.parking.discard} />;
  if (problem)
    return (
      <Alert color="seal" role="alert" title={t('counter.accept.refused')}>
        {t(`shell.error.${problem}`)}
      </Alert>
    );
  return null;
}

function Refused({ rejection, onStartNew }: { rejection: Rejection; onStartNew: () => void }) {
  const { t, language } = useWords();
  const branchName = useBranchName();
  return (
    <Alert color="seal" role="alert" title={t('counter.accept.refused')}>
      {explainRejection(rejection, { t, language, branchName })}
      {rejection.reason === 'priceChanged' && (
        <dl className={classes.prices}>
          <dt>{t('counter.accept.oldPrice')}</dt>
          <dd>
            <s>{formatMoney(rejection.shown.total, language)}</s>
          </dd>
          <dt>{t('counter.accept.currentPrice')}</dt>
          <dd>{formatMoney(rejection.current.total, language)}</dd>
        </dl>
      )}
      {rejection.reason === 'conflict' && (
        <Group gap="xs" mt="xs">
          <Button component={Link} to={`/abonement/${rejection.id}`} size="xs" variant="light">
            {t('counter.accept.openStored')}
          </Button>
          <Button size="xs" variant="light" onClick={onStartNew}>
            {t('counter.accept.startNew')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
