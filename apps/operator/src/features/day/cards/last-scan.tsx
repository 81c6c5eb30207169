import type { Names } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth } from '@jazylym/i18n/format';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import own from './cards.module.css';
import type { Scanned } from './scan.ts';

interface Props {
  last: Scanned | { outcome: 'unreadable'; text: string } | null;
  rows: Answers['day']['reconcile']['rows'];
  titles: ReadonlyMap<string, Names>;
}

/** The last scan, large enough to be read from the pile of cards; what is wrong with it in words and not by colour alone. */
export function LastScan({ last, rows, titles }: Props) {
  const { t, language } = useWords();
  if (last === null)
    return (
      <div className={own.last} role="status">
        <p>{t('day.count.cards.nothing')}</p>
      </div>
    );
  if (last.outcome === 'unreadable')
    return (
      <div className={own.last} role="alert" data-outcome="unreadable">
        <p className={own.told}>
          <IconAlertTriangle size={22} aria-hidden /> {t('day.count.cards.unreadable', { text: last.text })}
        </p>
      </div>
    );
  const row = rows.find(({ number }) => number === last.number);
  const isFine = last.outcome === 'counted';
  return (
    <div className={own.last} role={isFine ? 'status' : 'alert'} data-outcome={last.outcome}>
      {isFine ? (
        <p className={own.told}>
          <IconCheck size={22} aria-hidden /> {t('day.count.cards.last')}
        </p>
      ) : (
        <p className={own.told}>
          <IconAlertTriangle size={22} aria-hidden /> {t(`day.count.cards.${last.outcome as 'twice'}`)}
        </p>
      )}
      <p className={own.title}>
        {row ? (titles.get(row.publicationIndex)?.[language] ?? row.publicationIndex) : last.number}
      </p>
      {row && (
        <p>
          {row.number} · {row.publicationIndex} · {formatMonth(row.startMonth, language)},{' '}
          {counted(row.months, 'month', language)} · {counted(row.sets, 'set', language)}
        </p>
      )}
    </div>
  );
}
