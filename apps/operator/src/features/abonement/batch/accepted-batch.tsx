import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatDate, formatMoment, formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Key } from '@jazylym/ui/key/key';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import classes from './accepted-batch.module.css';

type Accepted = NonNullable<Answers['abonement']['batch']['batch']>;

/** A batch as it was accepted: it never changes. The next step is the next batch. */
export function AcceptedBatch({ batch }: { batch: Accepted }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const next = () => void navigate({ to: '/batch' });
  const print = () => window.print();
  useHotkeys(
    [
      ['F8', next],
      ['F4', print],
      ['Escape', next],
    ],
    [],
  );
  const { collector, count, sum, cardSum, control, reason, businessDate, acceptedAt, operatorName } = batch;
  const facts = [
    ['cards', formatNumber(count, language)],
    ['sum', formatMoney(sum, language)],
    ['cardSum', formatMoney(cardSum, language)],
    ['control', `${formatNumber(control.count, language)} · ${formatMoney(control.sum, language)}`],
    ...(reason === '' ? [] : [['reason', reason] as const]),
    ['day', formatDate(businessDate, language)],
    ['by', `${operatorName}, ${formatMoment(acceptedAt, language)}`],
  ] as const;
  return (
    <article className={classes.accepted} data-accepted-batch={batch.id}>
      <p className={classes.done}>{t('batch.done.title')}</p>
      <p className={classes.who}>
        № {collector.number} {collector.name}
      </p>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} data-fact={name}>
            <dt>{t(`batch.done.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.owes}>{t('batch.done.owes', { sum: formatMoney(sum, language) })}</p>
      <div className={classes.buttons}>
        <Button autoFocus onClick={next} rightSection={<Key>F8</Key>} data-next>
          {t('batch.done.next')}
        </Button>
        <Button variant="default" onClick={print} rightSection={<Key>F4</Key>}>
          {t('batch.done.print')}
        </Button>
      </div>
    </article>
  );
}
