import { type CashCount, DENOMINATIONS, sumOfCash } from '@jazylym/domain/day/count';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { type KeyboardEvent, useRef } from 'react';
import classes from '../day.module.css';
import type { Counting } from '../use-count.ts';
import own from './cash.module.css';
import { CashTotals } from './cash-totals.tsx';
import { CountedAt } from './counted-at.tsx';
import { DenominationRow } from './denomination-row.tsx';
import { LeftField } from './left-field.tsx';

interface Props {
  counting: Counting;
  protocol: ExtendedProtocol;
  compared: Answers['day']['reconcile'] | undefined;
  onDone: () => void;
}

const NOTHING: CashCount = DENOMINATIONS.map(() => 0);

/** The drawer by denomination, one column typed top to bottom; what stays in it. Saves itself with every field. */
export function CashStep({ counting, protocol, compared, onDone }: Props) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const { cash, left } = counting.count;
  const { cashCountedAt } = counting;
  const since = compared?.reconciliation.cash.since ?? 0;
  const counted = cash === null ? null : sumOfCash(cash);
  const write = (place: number, pieces: number) => {
    const before = counting.count.cash ?? NOTHING;
    counting.edit({ cash: before.map((one, at) => (at === place ? pieces : one)) });
  };
  /** Enter and the arrows go from field to field; after the last the next step. */
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const fields = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-pieces], [data-left]') ?? [])];
    const place = fields.indexOf(event.target as HTMLInputElement);
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (place < 0 || by === undefined || event.repeat) return;
    event.preventDefault();
    const next = fields[place + by];
    if (next) {
      next.focus();
      next.select();
    } else if (event.key === 'Enter') {
      const last = event.target as HTMLInputElement;
      // What the field says of it is to be mended first.
      if (last.getAttribute('aria-invalid') === 'true') return last.select();
      last.blur();
      onDone();
    }
  };
  return (
    <section className={`${classes.card} ${own.step}`} aria-labelledby="cash-title">
      <div>
        <h2 id="cash-title" className={classes.heading}>
          {t('day.count.cash.title')}
        </h2>
        <p className={classes.hint}>{t('day.count.cash.hint')}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes from field to field; each is interactive itself */}
      <div ref={root} className={own.columns} onKeyDown={onKeyDown}>
        <div>
          <div className={own.head} aria-hidden>
            <span>{t('day.count.cash.denomination')}</span>
            <span>{t('day.count.cash.pieces')}</span>
            <span>{t('day.count.cash.sum')}</span>
          </div>
          {DENOMINATIONS.map((denomination, place) => (
            <DenominationRow
              key={denomination}
              denomination={denomination}
              pieces={cash?.[place] ?? null}
              isFirst={place === 0}
              onWrite={(pieces) => write(place, pieces)}
            />
          ))}
        </div>
        <div className={classes.stack}>
          <CashTotals counted={counted} expected={protocol.cash.expected} since={since} />
          {cash !== null && cashCountedAt !== null && (
            <CountedAt countedAt={cashCountedAt} onCountedAgain={() => counting.edit({ cash })} />
          )}
          <LeftField
            left={left}
            most={counted === null ? null : Math.max(counted - since, 0)}
            onWrite={(amount) => counting.edit({ left: amount })}
          />
        </div>
      </div>
    </section>
  );
}
