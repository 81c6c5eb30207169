import type { Language, Names } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { formatMoney } from '@jazylym/i18n/format';
import { Anchor } from '@mantine/core';
import classes from './counter.module.css';
import type { CounterState } from './use-counter.ts';

/** Who delivers, at which tariff, and how that differs from a delivery here. */
export function PlaceLine({ counter: { looked, place } }: { counter: CounterState }) {
  const { t, language } = useWords();
  return (
    <p className={classes.note} role="status">
      {(looked.state === 'unasked' || place === null) && t('counter.place.why')}
      {looked.state === 'looking' && t('counter.place.looking')}
      {looked.state === 'failed' && (
        <>
          {t('counter.place.failed')}{' '}
          <Anchor component="button" type="button" onClick={looked.retry}>
            {t('shell.retry')}
          </Anchor>
        </>
      )}
      {place && (
        <>
          {t('counter.place.delivers', {
            where: namesOf([place.facilityNames, place.rayon, place.branchNames], language),
          })}
          {' · '}
          <strong>{t(`counter.place.${place.zone}`)}</strong>
        </>
      )}
    </p>
  );
}

/** Each name once: a city's branch is often called like its post office. */
const namesOf = (names: (Names | null)[], language: Language): string =>
  [...new Set(names.flatMap((name) => (name === null ? [] : [name[language]])))].join(', ');

/** How zone and price change where copies go to another zone or oblast than this facility's own. */
export function ElsewhereLine({ counter: { place, own, reckoned } }: { counter: CounterState }) {
  const { t, language } = useWords();
  const { total, ownTotal } = reckoned;
  if (!place || !own || total === null || ownTotal === null) return null;
  if (total === ownTotal)
    return place.branchCode === own.branchCode ? null : (
      <p className={classes.note} data-elsewhere>
        {t('counter.place.same', { branch: place.branchNames[language] })}
      </p>
    );
  return (
    <p className={classes.note} data-elsewhere>
      {t('counter.place.differs', {
        tariff: t(`counter.place.${place.zone}`),
        branch: place.branchNames[language],
        total: formatMoney(total, language),
        own: formatMoney(ownTotal, language),
        ownTariff: t(`counter.place.${own.zone}`),
      })}
    </p>
  );
}
