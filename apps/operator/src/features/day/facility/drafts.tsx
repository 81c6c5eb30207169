import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** Batches that are begun and not accepted: whose cards, how far, and who holds them. */
export function Drafts({ drafts }: { drafts: Answers['day']['live']['drafts'] }) {
  const { t, language } = useWords();
  return (
    <Card title={t('live.drafts.title')}>
      {drafts.length === 0 && <p className={classes.detail}>{t('live.drafts.none')}</p>}
      <ul className={classes.lines}>
        {drafts.map(({ id, collector, control, cards, heldBy, savedAt }) => (
          <li key={id} className={classes.line} data-draft={id}>
            <Link to="/batch/$id" params={{ id }} className={classes.link ?? ''}>
              № {collector.number} {collector.name}
            </Link>
            <span className={classes.sum}>{t('live.drafts.cards', { cards, control: control.count || '…' })}</span>
            <span className={classes.detail}>
              {t('live.drafts.heldBy', { name: heldBy.name, at: formatMoment(savedAt, language) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
