import { useWords } from '@jazylym/front/language';
import { formatMoney, formatShortDate } from '@jazylym/i18n/format';
import { VisuallyHidden } from '@mantine/core';
import { pressOnce } from '../../abonement/afterwards/row-keys.ts';
import type { DebtLine } from './debt-lines.ts';
import classes from './debts.module.css';

interface Props {
  line: DebtLine;
  isOpen: boolean;
  onPress: () => void;
}

/** Who owes how much since when. Pressing it opens or closes the form that takes their money. */
export function DebtRow({ line: { collector, debt, days }, isOpen, onPress }: Props) {
  const { t, language } = useWords();
  const { id, number, name, channel, round } = collector;
  const [oldest] = days;
  const owes = () => {
    if (debt === 0) return t('debts.even');
    return t(debt > 0 ? 'debts.owes' : 'debts.over', { amount: formatMoney(Math.abs(debt), language) });
  };
  return (
    <button
      type="button"
      className={classes.press}
      data-row={id}
      aria-expanded={isOpen}
      onKeyDown={pressOnce}
      onClick={onPress}
    >
      <span className={classes.number}>№ {number}</span>
      <span className={classes.name} title={name}>
        {name}
      </span>
      <span className={classes.sum} data-debt={debt}>
        {owes()}
      </span>
      <span className={classes.detail}>
        {t(`collectors.kind.${channel}`)}
        {round !== '' && ` · ${t('collectors.round', { round })}`}
      </span>
      <span className={classes.age}>
        {oldest && t('debts.oldest', { date: formatShortDate(oldest.businessDate, language) })}
      </span>
      <VisuallyHidden>{t('debts.receiveFrom', { number, name })}</VisuallyHidden>
    </button>
  );
}
