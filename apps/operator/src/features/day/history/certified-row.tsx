import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { signed } from '@jazylym/i18n/day/signed';
import { formatDate, formatMoment, formatMoney } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { useFirstFocus } from '../use-first-focus.ts';
import own from './history.module.css';

interface Props {
  day: Answers['day']['history']['days'][number];
  isFirst: boolean;
}

/** One certified day: what it came to, who signed, whether anything differed and why. */
export function CertifiedRow({ day, isFirst }: Props) {
  const { t, language } = useWords();
  const link = useFirstFocus<HTMLAnchorElement>(isFirst);
  const { businessDate, number, certifiedAt, operatorName, headName, abonements, total, reason } = day;
  const differences = [
    day.cashDifference !== 0 &&
      t('day.history.cash', { amount: signed(day.cashDifference, formatMoney(day.cashDifference, language)) }),
    day.cardsWrong !== 0 &&
      t('day.history.cards', {
        cards: sayCards({ difference: day.cardsDifference, wrong: day.cardsWrong }, language),
      }),
  ].filter((one) => one !== false);
  const name = formatDate(businessDate, language);
  return (
    <li>
      <Link to="/day" search={{ date: businessDate }} className={own.row ?? ''} ref={link} data-row={businessDate}>
        <strong>{name}</strong>
        <span className={own.detail}>№ {number}</span>
        <span className={own.sum}>{formatMoney(total, language)}</span>
        <span className={own.detail}>{counted(abonements, 'abonement', language)}</span>
        <span className={own.detail}>
          {[operatorName, headName].filter(Boolean).join(', ')}, {formatMoment(certifiedAt, language)}
        </span>
        <span className={own.verdict} data-differs={differences.length > 0}>
          {differences.length === 0 && reason === '' ? t('day.history.agrees') : differences.join(', ')}
        </span>
        {reason !== '' && <span className={own.reason}>{reason}</span>}
      </Link>
    </li>
  );
}
