import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { QuoteFacts } from '@jazylym/domain/catalogue/quote';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { Key } from '@jazylym/ui/key/key';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { PublicationSearch } from '../../catalogue/publication-search.tsx';
import { freshDraft } from '../draft/keep.ts';
import { TodayStrip } from '../today/today-strip.tsx';
import { AcceptButton } from './accept-button.tsx';
import { AcceptState } from './accept-state.tsx';
import { AddressFields } from './address-fields.tsx';
import classes from './counter.module.css';
import { KeysList } from './keys-list.tsx';
import { LinePane } from './line-pane.tsx';
import { SubscriberPane } from './subscriber-pane.tsx';
import { TotalPane } from './total-pane.tsx';
import { useCounter } from './use-counter.ts';
import { useForm } from './use-form.ts';
import { useKeys } from './use-keys.ts';

/** One screen: find the title, then subscriber | subscription | payment, and what was accepted today beside them. */
export function Counter({ facts, entries }: { facts: QuoteFacts; entries: readonly CatalogueEntry[] }) {
  const { language } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const counter = useCounter(facts);
  const form = useForm(counter);
  const keys = useKeys(root, counter, usePrintLast());
  const { draft, change, reckoning, place, looked, locked } = counter;
  useEffect(fetchWhatFollows, []);
  const quote = reckoning?.quote;

  const chosen = reckoning && `${reckoning.entry.publicationIndex} ${reckoning.entry.title[language]}`;
  const choose = ({ publicationIndex, title }: CatalogueEntry) => {
    change({ publicationIndex, search: `${publicationIndex} ${title[language]}`, startMonth: null, months: null });
    keys.focusField('name');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter goes from field to field; each field is interactive itself
    <div ref={root} className={classes.counter} onKeyDown={keys.onKeyDown}>
      <div className={classes.search}>
        <PublicationSearch
          entries={entries}
          text={draft.search}
          onText={(search) => change({ search })}
          onChoose={choose}
          onLeave={() => {
            form.leave('publication');
            if (chosen !== null && chosen !== draft.search) change({ search: chosen });
          }}
          problem={form.problemOf('publication')}
          disabled={locked}
          keyHint={<Key>F7</Key>}
        />
        <KeysList />
      </div>
      <SubscriberPane form={form}>
        <AddressFields form={form} looked={looked} />
      </SubscriberPane>
      <LinePane form={form} reckoning={reckoning} zone={place?.zone ?? null} />
      <TotalPane form={form} total={quote?.ok ? quote.price.total : null}>
        <AcceptButton counter={counter} onAccept={keys.acceptOrMend} />
        <AcceptState counter={counter} onStartNew={() => change(freshDraft())} />
      </TotalPane>
      <TodayStrip />
    </div>
  );
}

/** Fetches the accepted page and its form while the clerk types: they must not depend on the connection later. */
function fetchWhatFollows(): void {
  Promise.all([import('../accepted/accepted-page.tsx'), import('@jazylym/documents/ps1/ps1')]).catch(() => undefined);
}

/** Opens the abonement that was accepted last today, if its list is there. */
function usePrintLast(): () => void {
  const { facilityId } = useClerk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    const last = queries.getQueryData(trpc.abonement.today.queryKey({ facilityId }))?.latest[0];
    if (last) void navigate({ to: '/abonement/$id', params: { id: last.id } });
  };
}
