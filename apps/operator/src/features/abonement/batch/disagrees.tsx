import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import { useWords } from '@jazylym/front/language';
import { signedMoney, signedNumber } from '@jazylym/i18n/day/signed';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { Key } from '@jazylym/ui/key/key';
import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './batch.module.css';
import type { Accepting } from './use-accepting.ts';

/** A reason says something. */
const SHORTEST = 3;

/** The batch does not agree with the report: both are shown, and why it is accepted all the same is asked. */
export function Disagrees({ decided, accepting }: { decided: BatchDecision; accepting: Accepting }) {
  const { t, language } = useWords();
  const id = useId();
  const { text: reason, write } = accepting.reason;
  const [isTried, setTried] = useState(false);
  const { count, sum, agreement } = decided;
  const { control, countDifference, sumDifference, differing } = agreement;
  const isReason = reason.trim().length >= SHORTEST;
  const accept = () => {
    setTried(true);
    if (isReason) void accepting.acceptWith(reason.trim());
  };
  return (
    <Dialog labelledBy={id} onClose={accepting.back}>
      <h2 id={id} className={classes.title}>
        {t('batch.disagrees.title')}
      </h2>
      <table className={classes.both}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('batch.disagrees.report')}</th>
            <th scope="col">{t('batch.disagrees.entered')}</th>
            <th scope="col">{t('batch.disagrees.difference')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('batch.foot.cards')}</th>
            <td>{formatNumber(control?.count ?? 0, language)}</td>
            <td>{formatNumber(count, language)}</td>
            <td>{signedNumber(countDifference ?? 0, language)}</td>
          </tr>
          <tr>
            <th scope="row">{t('batch.foot.sum')}</th>
            <td>{formatMoney(control?.sum ?? 0, language)}</td>
            <td>{formatMoney(sum, language)}</td>
            <td>{signedMoney(sumDifference ?? 0, language)}</td>
          </tr>
        </tbody>
      </table>
      {differing.length > 0 && (
        <p className={classes.detail}>{t('batch.foot.differing', { rows: differing.join(', ') })}</p>
      )}
      <TextInput
        data-autofocus
        data-reason
        label={t('batch.disagrees.reason')}
        description={t('batch.disagrees.reasonHint')}
        value={reason}
        maxLength={120}
        autoComplete="off"
        error={isTried && !isReason && t('batch.disagrees.mend')}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'F9') || event.repeat) return;
          event.preventDefault();
          event.stopPropagation();
          accept();
        }}
      />
      {accepting.said !== null && (
        <p className={classes.wrong} role="status">
          {accepting.said}
        </p>
      )}
      <div className={classes.buttons}>
        <Button loading={accepting.isBusy} onClick={accept} rightSection={<Key>Enter</Key>}>
          {t('batch.disagrees.accept')}
        </Button>
        <Button variant="default" onClick={accepting.back} rightSection={<Key>Esc</Key>}>
          {t('batch.disagrees.back')}
        </Button>
      </div>
    </Dialog>
  );
}
