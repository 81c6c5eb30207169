import type { Abonement, TakenAway } from '@jazylym/domain/abonement/abonement';
import { useWords } from '@jazylym/front/language';
import { nameWhoTook } from '@jazylym/i18n/abonement/name-who-took';
import { formatDate, formatMoney } from '@jazylym/i18n/format';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Who took it away from the counter, and what the card says: blank, date, the amount where it is not the catalogue's, its batch. */
export function TakenFacts({ abonement: { channel, taken, price } }: { abonement: Abonement }) {
  const { t, language } = useWords();
  return (
    <>
      <dt>{t('abonement.taken.by')}</dt>
      <dd data-taken>{taken ? nameWhoTook(taken.collector, t) : t(`abonement.taken.channel.${channel}`)}</dd>
      {taken && (
        <>
          <dt>{t('abonement.taken.blank')}</dt>
          <dd data-blank>№ {taken.blankNumber}</dd>
          <dt>{t('abonement.taken.on')}</dt>
          <dd>{formatDate(taken.takenOn, language)}</dd>
          {taken.amount !== price.total && <Differing taken={taken} price={price} />}
          <dt>{t('abonement.taken.batch')}</dt>
          <dd>
            <Anchor renderRoot={(props) => <Link to="/batch/$id" params={{ id: taken.batchId }} {...props} />}>
              {t('abonement.taken.openBatch')}
            </Anchor>
          </dd>
        </>
      )}
    </>
  );
}

function Differing({ taken: { amount }, price: { total } }: { taken: TakenAway; price: Abonement['price'] }) {
  const { t, language } = useWords();
  return (
    <>
      <dt>{t('abonement.taken.amount')}</dt>
      <dd data-card-amount>
        {t('abonement.taken.differs', { amount: formatMoney(amount, language), price: formatMoney(total, language) })}
      </dd>
    </>
  );
}
