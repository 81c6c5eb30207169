import type { Offer } from '@jazylym/domain/catalogue/nearest-offer';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import type { CounterState } from '../counter/use-counter.ts';
import { useExplain } from '../counter/use-form.ts';
import type { Lines } from '../counter/use-lines.ts';
import { offerBeside, overlapOf } from '../draft/overlap.ts';
import type { Reckoning } from '../draft/reckon.ts';
import classes from './lines.module.css';
import { thenToLine } from './then-to-line.ts';

interface Props {
  reckoning: Reckoning;
  counter: CounterState;
  lines: Lines;
}

/** Why a line cannot be, with the nearest that can; or what a clerk should know of it beside others of the same title. */
export function LineNotes({ reckoning, counter, lines }: Props) {
  const explain = useExplain();
  const { line } = reckoning;
  const offer = offerBeside(reckoning, counter.draft.taken);
  const trouble = counter.troubles.lines[line.id];
  if (trouble === undefined) return <OverlapNote reckoning={reckoning} counter={counter} lines={lines} />;
  return (
    <div className={classes.trouble} role="status">
      <span>{explain(trouble)}</span>
      {offer && (
        <Button
          size="compact-sm"
          variant="light"
          data-offer
          disabled={counter.locked}
          onClick={() => thenToLine(line.id, () => lines.take(reckoning, offer))}
        >
          <OfferWords offer={offer} reckoning={reckoning} />
        </Button>
      )}
    </div>
  );
}

function OfferWords({ offer, reckoning }: { offer: Offer; reckoning: Reckoning }) {
  const { t, language } = useWords();
  if (offer.change === 'remove') return <>{t('counter.line.leaveOut')}</>;
  const month = offer.startMonth === reckoning.startMonth ? null : formatMonth(offer.startMonth, language);
  const term = offer.months === reckoning.months ? null : counted(offer.months, 'month', language);
  return (
    <>
      {t('counter.line.instead')} {[month, term].filter(Boolean).join(', ')}
    </>
  );
}

function OverlapNote({ reckoning, counter, lines }: Props) {
  const { t, language } = useWords();
  const overlap = overlapOf(reckoning, lines.reckoned, counter.draft.taken);
  if (overlap === null) return null;
  const { line } = reckoning;
  const { locked } = counter;
  if (overlap.with === 'none')
    return (
      <p className={classes.hint}>{t('counter.line.goesOn', { month: formatMonth(overlap.goesOnAfter, language) })}</p>
    );
  if (overlap.with === 'running')
    return (
      <div className={classes.hint} role="status">
        <span>{t('counter.line.runs', { month: formatMonth(overlap.until, language) })}</span>
        <Button
          size="compact-sm"
          variant="light"
          disabled={locked}
          onClick={() => thenToLine(line.id, () => lines.change(line.id, { startMonth: overlap.next }))}
        >
          {t('counter.line.startAfter', { month: formatMonth(overlap.next, language) })}
        </Button>
      </div>
    );
  return (
    <div className={classes.hint} role="status">
      <span>{t('counter.line.twice')}</span>
      {overlap.isSame && (
        <Button
          size="compact-sm"
          variant="light"
          disabled={locked}
          onClick={() => thenToLine(overlap.other.id, () => lines.merge(reckoning, overlap.other))}
        >
          {t('counter.line.merge')}
        </Button>
      )}
    </div>
  );
}
