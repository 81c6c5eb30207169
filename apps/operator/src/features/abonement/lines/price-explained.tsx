import type { Price } from '@jazylym/domain/abonement/abonement';
import { addTiyn } from '@jazylym/domain/money/tiyn';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import type { Reckoning } from '../draft/reckon.ts';
import classes from './lines.module.css';

interface Props {
  reckoning: Reckoning;
  /** Whether the delivery address is known; until then the price is that of this facility's own zone. */
  isPlaced: boolean;
}

/** Where the price comes from: its two parts, the zone, the catalogue's row, the sets. S3-4, S11 */
export function PriceExplained({ reckoning: { quote, onOffer }, isPlaced }: Props) {
  const { t } = useWords();
  if (!quote?.ok || onOffer === null) return null;
  return (
    <div>
      <Explained price={quote.price} position={onOffer.entry.position} />
      {!isPlaced && <p className={classes.note}>{t('counter.price.needsPlace')}</p>}
    </div>
  );
}

function Explained({ price, position }: { price: Price; position: number }) {
  const { t, language } = useWords();
  const { row, sets } = price;
  return (
    <p className={classes.explained} data-explained>
      {t('counter.price.parts', {
        term: counted(row.months, 'month', language),
        zone: t(`counter.terms.${row.zone}`),
        publisher: formatMoney(row.publisher, language),
        delivery: formatMoney(row.delivery, language),
        row: formatMoney(addTiyn(row.publisher, row.delivery), language),
      })}{' '}
      × {sets} = <strong>{formatMoney(price.total, language)}</strong>
      <br />
      <span className={classes.note}>
        {t('counter.price.row', { year: price.catalogueYear, position, index: price.publicationIndex })}
      </span>
    </p>
  );
}
