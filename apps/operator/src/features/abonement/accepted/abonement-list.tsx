import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { stageOf } from '@jazylym/domain/abonement/stage';
import { actionsOf } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { addressLine } from '@jazylym/i18n/abonement/address-line';
import { counted } from '@jazylym/i18n/counted';
import { formatDate, formatMoney, formatMonth } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { useId } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { reversibleOf } from '../reversal/reversible.ts';
import classes from './abonement-list.module.css';
import { isTakenAway, type Shown } from './sheets.ts';
import { StageTrack } from './stage-track.tsx';

/**
 * Each abonement of the acceptance: what it is, how far it has come, and the way to take it back: a reversal until its day is
 * certified, afterwards a correction by the head.
 */
export function AbonementList({
  onReverse,
  ...shown
}: Shown & { onReverse: (abonements: readonly Abonement[]) => void }) {
  const { t, language } = useWords();
  const title = useId();
  const { acceptance, history } = shown;
  const { all, as, certified } = reversibleOf(shown, actionsOf(useClerk()));
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
              <StageTrack number={abonement.number} stage={stage} isAway={isTakenAway(acceptance)} />
              {all.includes(abonement) && (
                <Button
                  className={classes.reverse ?? ''}
                  size="compact-sm"
                  variant="subtle"
                  color="seal"
                  aria-label={`${t(`abonement.${as}.open`)} № ${abonement.number}`}
                  onClick={() => onReverse([abonement])}
                >
                  {t(`abonement.${as}.open`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {all.length > 1 && (
        <div className={classes.whole}>
          <Button size="compact-sm" variant="light" color="seal" onClick={() => onReverse(all)} data-reverse-all>
            {t(`abonement.${as}.openAll`, { what: counted(all.length, 'abonement', language) })}
          </Button>
        </div>
      )}
      {certified && (
        <p className={classes.whyNot} role="status" data-certified>
          {t('abonement.reversal.certified', { date: formatDate(certified, language) })}
        </p>
      )}
    </section>
  );
}
