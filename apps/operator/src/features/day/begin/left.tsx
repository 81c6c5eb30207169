import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { nameCollector } from '@jazylym/i18n/day/name-collector';
import { formatMoney } from '@jazylym/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import classes from './left.module.css';

/** What is better done before the day is closed: batches that are keyed in still, and money that collectors owe or have handed in too much. Nothing shows nothing. */
export function Left({ protocol }: { protocol: Pick<ExtendedProtocol, 'collectors'> }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const drafts = useQuery(trpc.abonement.batches.queryOptions({ facilityId }, { staleTime: 0 })).data?.drafts ?? [];
  const debts = protocol.collectors.filter(({ after }) => after !== 0);
  if (drafts.length === 0 && debts.length === 0) return null;
  return (
    <div className={classes.left}>
      {drafts.length > 0 && (
        <section className={classes.list} data-drafts={drafts.length}>
          <h3>{t('day.end.holds.drafts')}</h3>
          <p>{t('day.end.holds.draftsHint')}</p>
          <ul>
            {drafts.map(({ id, collector, cards, heldBy }) => (
              <li key={id}>
                <Link to="/batch/$id" params={{ id }}>
                  {t('day.end.holds.draftLine', {
                    who: nameCollector(collector, t),
                    cards: counted(cards, 'card', language),
                    by: heldBy.name,
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {debts.length > 0 && (
        <section className={classes.list} data-debts={debts.length}>
          <h3>
            <Link to="/debts">{t('day.end.holds.debts')}</Link>
          </h3>
          <dl>
            {debts.map(({ collector, after }) => (
              <div key={collector.id}>
                <dt>{nameCollector(collector, t)}</dt>
                <dd>
                  {after > 0
                    ? formatMoney(after, language)
                    : t('day.end.holds.over', { amount: formatMoney(-after, language) })}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
