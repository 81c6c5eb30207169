import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import classes from './protocol.module.css';

type Shown = Pick<ExtendedProtocol, 'total' | 'bySettled' | 'cash' | 'cards'>;

/** The day in five seconds: how many abonements, what came in, what must be counted. */
export function Tiles({ protocol: { total, bySettled, cash, cards } }: { protocol: Shown }) {
  const { t, language } = useWords();
  const money = (amount: number) => formatMoney(amount, language);
  const { paid, awaiting } = bySettled;
  return (
    <dl className={classes.tiles} aria-label={t('day.end.holds.title')}>
      <div data-tile="abonements">
        <dt>{t('day.end.holds.abonements')}</dt>
        <dd>{formatNumber(total.abonements, language)}</dd>
        <dd>{money(total.total)}</dd>
      </div>
      <div data-tile="cash">
        <dt>{t('day.end.holds.cash')}</dt>
        <dd>{money(cash.counter - cash.refunds)}</dd>
        <dd />
      </div>
      <div data-tile="account">
        <dt>{t('day.end.holds.account')}</dt>
        <dd>{money(paid.total + awaiting.total)}</dd>
        <dd>{awaiting.total > 0 && t('day.end.holds.awaiting', { amount: money(awaiting.total) })}</dd>
      </div>
      <div data-tile="remitted">
        <dt>{t('day.end.holds.remitted')}</dt>
        <dd>{money(cash.remitted)}</dd>
        <dd />
      </div>
      <div data-tile="cards">
        <dt>{t('day.end.holds.cards')}</dt>
        <dd>{formatNumber(cards, language)}</dd>
        <dd />
      </div>
    </dl>
  );
}
