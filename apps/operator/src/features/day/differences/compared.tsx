import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Reconciliation } from '@jazylym/domain/day/reconcile';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import own from './differences.module.css';

interface Props {
  protocol: Pick<ExtendedProtocol, 'total'>;
  reconciliation: Reconciliation;
}

/** Three numbers to be read from a step away: money, cards, protocol. */
export function Compared({ protocol: { total }, reconciliation: { cash, cards } }: Props) {
  const { t, language } = useWords();
  const money = (amount: number) => formatMoney(amount, language);
  const number = (count: number) => formatNumber(count, language);
  return (
    <dl className={own.compared}>
      <Side
        name="money"
        counted={cash.counted}
        expected={cash.expected}
        difference={cash.difference}
        isWrong={cash.difference !== 0}
        say={money}
        note={cash.since === 0 ? null : t('day.differ.sinceTo', { amount: money(cash.since) })}
      />
      <Side
        name="cards"
        counted={cards.counted}
        expected={cards.expected}
        difference={cards.difference}
        isWrong={cardsWrong(cards) > 0}
        says={
          cards.difference !== null && cardsWrong(cards) > Math.abs(cards.difference)
            ? sayCards({ difference: cards.difference, wrong: cardsWrong(cards) }, language)
            : null
        }
        say={number}
        note={
          cards.missing.length + cards.foreign.length === 0
            ? null
            : [
                cards.missing.length > 0 && `${t('day.differ.missing')}: ${cards.missing.length}`,
                cards.foreign.length > 0 && `${t('day.differ.foreign')}: ${cards.foreign.length}`,
              ]
                .filter(Boolean)
                .join(', ')
        }
      />
      <div className={own.side} data-side="protocol">
        <dt>{t('day.differ.protocol')}</dt>
        <dd className={own.big}>{counted(total.abonements, 'abonement', language)}</dd>
        <dd className={own.note}>{money(total.total)}</dd>
      </div>
    </dl>
  );
}

interface SideProps {
  name: 'money' | 'cards';
  counted: number | null;
  expected: number;
  difference: number | null;
  isWrong: boolean;
  /** What is wrong where the difference does not say it. */
  says?: string | null;
  say: (value: number) => string;
  note: string | null;
}

function Side({ name, counted: found, expected, difference, isWrong, says = null, say, note }: SideProps) {
  const { t } = useWords();
  const verdict = () => {
    if (difference === null) return t('day.differ.notCounted');
    if (says !== null) return says;
    if (difference === 0) return t('day.differ.agrees');
    return t(difference < 0 ? 'day.differ.short' : 'day.differ.over', { value: say(Math.abs(difference)) });
  };
  return (
    <div
      className={own.side}
      data-side={name}
      data-difference={difference ?? undefined}
      data-agrees={difference === 0 && !isWrong}
    >
      <dt>{t(`day.differ.${name}`)}</dt>
      <dd className={own.big}>{found === null ? '—' : say(found)}</dd>
      <dd className={own.verdict}>{verdict()}</dd>
      <dd className={own.note}>{t('day.differ.expected', { value: say(expected) })}</dd>
      {note && <dd className={own.note}>{note}</dd>}
    </div>
  );
}
