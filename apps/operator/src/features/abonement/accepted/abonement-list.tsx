import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { stageOf } from '@jazylym/domain/abonement/stage';
import { useWords } from '@jazylym/front/language';
import { addressLine } from '@jazylym/i18n/abonement/address-line';
import { counted } from '@jazylym/i18n/counted';
import { formatDate, formatMoney, formatMonth } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useReversible } from '../reversal/use-reversible.ts';
import classes from './abonement-list.module.css';
import type { Printable } from './sheets.ts';
import { StageTrack } from './stage-track.tsx';

/** Each abonement of the acceptance: what it is, how far it has come, and, within its open day, the way to take it back. */
export function AbonementList({
  acceptance,
  history,
  onReverse,
}: Printable & { onReverse: (abonements: readonly Abonement[]) => void }) {
  const { t, language } = useWords();
  const title = useId();
  const { isReversible, all, whyNot } = useReversible(acceptance.abonements, (id) => stageOf(id, history));
  const [first] = acceptance.abonements;
  return (
    <section className={classes.card} aria-labelledby={title}>
      <h2 id={title} className={classes.heading}>
        {t('counter.accepted.abonements')}
        {first && <span className={classes.address}>{addressLine(first.address, t)}</span>}
      </h2>
      <ul className={classes.list}>
        {acceptance.abonements.map((abonement) => {
          const stage = stageOf(abonement.id, history);
          return (
            <li key={abonement.id} className={classes.row} data-stage={stage} data-abonement={abonement.number}>
              <span className={classes.name}>
                {abonement.publicationIndex} {abonement.title[language]}
              </span>
              <span className={classes.sum}>{formatMoney(abonement.price.total, language)}</span>
              <span className={classes.detail}>
                № {abonement.number} · {formatMonth(abonement.startMonth, language)} ·{' '}
                {counted(abonement.months, 'month', language)} × {abonement.sets}
              </span>
              <StageTrack number={abonement.number} stage={stage} />
              {isReversible(abonement) && (
                <Button
                  className={classes.reverse ?? ''}
                  size="compact-sm"
                  variant="subtle"
                  color="seal"
                  aria-label={`${t('abonement.reversal.open')} № ${abonement.number}`}
                  onClick={() => onReverse([abonement])}
                >
                  {t('abonement.reversal.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {all.length > 1 && (
        <div className={classes.whole}>
          <Button size="compact-sm" variant="light" color="seal" onClick={() => onReverse(all)} data-reverse-all>
            {t('abonement.reversal.openAll', { what: counted(all.length, 'abonement', language) })}
          </Button>
        </div>
      )}
      {whyNot && (
        <p className={classes.whyNot} role="status">
          {whyNot.why === 'dayClosed'
            ? t('abonement.reversal.dayClosed', { date: formatDate(whyNot.businessDate, language) })
            : t(`abonement.reversal.${whyNot.why}`)}
        </p>
      )}
    </section>
  );
}
