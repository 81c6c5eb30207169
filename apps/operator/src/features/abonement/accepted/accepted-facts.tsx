import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { addTiyn, tiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { IconCircleCheck } from '@tabler/icons-react';
import classes from './accepted.module.css';
import { PaymentFacts } from './payment-facts.tsx';
import { isTakenAway, type Printable } from './sheets.ts';
import { TakenFacts } from './taken-facts.tsx';

/** More numbers than these are told by the first and the last: those of one acceptance follow each other. */
const MOST_NUMBERS = 5;

/** What the clerk says and hands over: the change or what is due, the numbers, the sum, who subscribed. */
export function AcceptedFacts({ id, isNew, acceptance, history }: Printable & { id: string; isNew: boolean }) {
  const { t, language } = useWords();
  const { abonements, total } = acceptance;
  const [first] = abonements;
  const refunded = addTiyn(...history.map((event) => (event.kind === 'reversed' ? event.refund : tiyn(0))));
  const what = counted(abonements.length, 'abonement', language);
  const isOne = abonements.length === 1;
  const heading = () => {
    if (isNew) return isOne ? t('counter.accepted.title') : t('counter.accepted.titleMany', { what });
    return isOne ? t('counter.accepted.later') : t('counter.accepted.laterMany', { what });
  };
  return (
    <div>
      <h1 className={classes.title} data-new={isNew}>
        {isNew && <IconCircleCheck size={26} aria-hidden />}
        {heading()}
      </h1>
      <dl className={classes.facts} id={id}>
        <PaymentFacts acceptance={acceptance} isNew={isNew} />
        <dt>{t(isOne ? 'counter.accepted.number' : 'counter.accepted.numbers')}</dt>
        {numbersOf(acceptance).map((number) => (
          <dd key={number} className={classes.number} data-number>
            {number}
          </dd>
        ))}
        <dt>{t('counter.accepted.total')}</dt>
        <dd data-total>{formatMoney(total, language)}</dd>
        {refunded > 0 && (
          <>
            <dt>{t('counter.accepted.refunded')}</dt>
            <dd data-refunded>{formatMoney(refunded, language)}</dd>
          </>
        )}
        {first && (
          <>
            <dt>{t('counter.pane.subscriber')}</dt>
            <dd>{first.subscriber.name}</dd>
            {isTakenAway(acceptance) && <TakenFacts abonement={first} />}
            <dt>{t(isTakenAway(acceptance) ? 'abonement.taken.registeredBy' : 'counter.accepted.acceptedBy')}</dt>
            <dd>{first.operatorName}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function numbersOf({ abonements }: Acceptance): string[] {
  const numbers = abonements.map(({ number }) => number);
  return numbers.length <= MOST_NUMBERS ? numbers : [`${numbers[0]} …`, numbers.at(-1) ?? ''];
}
