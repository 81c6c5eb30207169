import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { Alert, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { SENDING } from '../afterwards/sending.ts';
import { useRequestIds } from '../afterwards/use-request-ids.ts';
import { ListedOption } from '../field/options-list.tsx';
import { useActive } from '../field/use-active.ts';
import classes from './batches.module.css';
import { findCollectors, type Registered } from './find-collectors.ts';

/** Whose cards they are: a number or a name, then Enter. */
export function ChooseCollector({ collectors }: { collectors: readonly Registered[] }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const id = useId();
  const navigate = useNavigate();
  const ids = useRequestIds();
  const [text, setText] = useState('');
  const begin = useMutation(trpc.abonement.beginBatch.mutationOptions(SENDING));
  const found = findCollectors(collectors, text);
  const active = useActive(
    found.map(({ collector }) => collector.id),
    { isAutomatic: true },
  );
  const choose = ({ collector }: Registered) => {
    if (begin.isPending) return;
    const asked = { facilityId, collectorId: collector.id };
    begin.mutate(
      { ...asked, id: ids.idOf(asked) },
      {
        onSuccess: ({ draft, batch }) => {
          ids.settle();
          void navigate({ to: '/batch/$id', params: { id: draft?.id ?? batch?.id ?? '' } });
        },
      },
    );
  };
  return (
    <section className={classes.section}>
      <TextInput
        autoFocus
        size="md"
        label={t('batch.whose')}
        placeholder={t('batch.whoseHint')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active.position}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        data-collector
        onChange={(event) => {
          setText(event.currentTarget.value);
          active.reset();
        }}
        onKeyDown={(event) => {
          if (active.onArrow(event) || event.key !== 'Enter' || event.repeat) return;
          event.preventDefault();
          const chosen = found[active.position];
          if (chosen !== undefined) choose(chosen);
        }}
      />
      {begin.isError && <Alert color="seal">{t(`shell.error.${problemOf(begin.error)}`)}</Alert>}
      <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={t('batch.whose')} className={classes.options}>
        {found.map((one, place) => (
          <ListedOption
            key={one.collector.id}
            id={`${id}-${place}`}
            isActive={place === active.position}
            onChoose={() => choose(one)}
          >
            <span className={classes.option}>
              <span className={classes.number}>№ {one.collector.number}</span>
              <span className={classes.name}>{one.collector.name}</span>
              <span className={classes.detail}>
                {[
                  t(`batch.channel.${one.collector.channel}`),
                  one.collector.round && t('batch.round', { round: one.collector.round }),
                  t('batch.outstanding', { blanks: formatNumber(one.blanks.outstanding, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </ListedOption>
        ))}
      </div>
      {found.length === 0 && <p role="status">{t('batch.notFound', { text })}</p>}
    </section>
  );
}
