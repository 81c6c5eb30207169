import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import list from '../afterwards/list.module.css';
import classes from './batches.module.css';

/** Batches that are begun: whose cards, how far, and who is at it. */
export function DraftList({ drafts }: { drafts: Answers['abonement']['batches']['drafts'] }) {
  const { t, language } = useWords();
  const { userId } = useClerk();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('batch.drafts')}</h2>
      {drafts.length === 0 && <p className={list.hint}>{t('batch.noDrafts')}</p>}
      {drafts.length > 0 && (
        <ul className={list.rows}>
          {drafts.map(({ id, collector, control, cards, heldBy, savedAt }) => (
            <li key={id}>
              <Link to="/batch/$id" params={{ id }} className={classes.line ?? ''} data-draft={id}>
                <span className={classes.number}>№ {collector.number}</span>
                <span className={classes.name}>{collector.name}</span>
                <span className={classes.detail}>
                  {t('batch.draftOf', { cards, control: control.count || '…' })}
                  {heldBy.userId !== userId && ` · ${t('batch.heldBy', { name: heldBy.name })}`}
                  {` · ${formatMoment(savedAt, language)}`}
                </span>
                <span className={classes.go}>{t('batch.goOn')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
