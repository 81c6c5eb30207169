import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signed } from '@jazylym/i18n/day/signed';
import { formatDate, formatMoney, formatNumber } from '@jazylym/i18n/format';
import type { UseQueryResult } from '@tanstack/react-query';
import classes from '../day.module.css';
import { DayState } from '../state.tsx';
import { agrees, type Step } from '../step.ts';
import own from './certify.module.css';
import { CountFirst } from './count-first.tsx';
import { SignForm } from './sign-form.tsx';
import { uncountedOf } from './uncounted.ts';

interface Props {
  protocol: ExtendedProtocol;
  compared: UseQueryResult<Answers['day']['reconcile'], unknown>;
  signatures: 1 | 2;
  onStep: (step: Step) => void;
}

/** What is signed, in one sentence, and the signature (S10). What has changed meanwhile is shown anew before it is signed. */
export function SignStep({ protocol, compared, signatures, onStep }: Props) {
  const { t } = useWords();
  return (
    <section className={`${classes.card} ${own.step}`} aria-labelledby="sign-title">
      <h2 id="sign-title" className={classes.heading}>
        {t('day.certify.title')}
      </h2>
      <DayState query={compared} failed={t('day.differ.failed')}>
        {(day) => {
          const uncounted = uncountedOf(day.kept.count);
          if (uncounted !== null) return <CountFirst what={uncounted} onStep={onStep} />;
          return (
            <>
              <Said protocol={protocol} day={day} />
              <SignForm
                businessDate={protocol.businessDate}
                seen={day.digest}
                differs={!agrees(day.reconciliation)}
                signatures={signatures}
                onStep={onStep}
              />
            </>
          );
        }}
      </DayState>
    </section>
  );
}

function Said({ protocol, day }: { protocol: ExtendedProtocol; day: Answers['day']['reconcile'] }) {
  const { t, language } = useWords();
  const { cash, cards } = day.reconciliation;
  const { left } = day.kept.count;
  const money = (amount: number | null) =>
    amount === null ? t('day.certify.uncounted') : formatMoney(amount, language);
  const number = (count: number | null) =>
    count === null ? t('day.certify.uncounted') : formatNumber(count, language);
  return (
    <>
      <p className={own.said} data-said>
        {t('day.certify.says', {
          day: formatDate(protocol.businessDate, language),
          abonements: counted(protocol.total.abonements, 'abonement', language),
          total: money(protocol.total.total),
          cash: money(cash.counted),
          cards: number(cards.counted),
          left: money(left),
        })}
      </p>
      {agrees(day.reconciliation) ? (
        <p className={own.agrees}>{t('day.certify.agrees')}</p>
      ) : (
        cash.difference !== null &&
        cards.difference !== null && (
          <p className={own.differs}>
            {t('day.certify.differs', {
              cash: signed(cash.difference, money(cash.difference)),
              cards: sayCards({ difference: cards.difference, wrong: cardsWrong(cards) }, language),
            })}
          </p>
        )
      )}
      <p className={classes.hint}>{t('day.certify.final')}</p>
    </>
  );
}
