import type { FoundSubscriber } from '@jazylym/domain/abonement/found';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { searchCatalogue } from '@jazylym/domain/catalogue/search';
import { useWords } from '@jazylym/front/language';
import { Key } from '@jazylym/ui/key/key';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { OptionsList } from '../field/options-list.tsx';
import { stop } from '../field/stops.ts';
import { useActive } from '../field/use-active.ts';
import { asksForSubscribers, type Option, optionsOf } from './options.ts';
import { type Heard, hear, numberIn } from './scanned-number.ts';
import classes from './search.module.css';
import { SearchResults } from './search-results.tsx';
import { SearchSaid } from './search-said.tsx';
import { useFound } from './use-found.ts';
import { useNumber } from './use-number.ts';

const MOST_PUBLICATIONS = 8;

interface Props {
  entries: readonly CatalogueEntry[];
  today: CalendarDate;
  onPublication: (entry: CatalogueEntry) => void;
  onSubscriber: (found: FoundSubscriber) => void;
  problem: string | null;
  disabled: boolean;
}

/**
 * The one search box: titles out of the browser's memory, subscribers from the server, an abonement by its number. Arrows move,
 * Enter takes, Escape closes. A number that is scanned opens at once.
 */
export function SearchBox({ entries, today, onPublication, onSubscriber, problem, disabled }: Props) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [awaited, setAwaited] = useState(false);
  const heard = useRef<Heard>('');
  const { found, isAsking, hasFailed } = useFound(isOpen ? text : '');
  const number = useNumber();
  const options = isOpen ? optionsOf(found, searchCatalogue(entries, text, MOST_PUBLICATIONS)) : [];
  const active = useActive(
    options.map(({ key }) => key),
    { isAutomatic: true },
  );
  const isListed = options.length > 0;

  const choose = (option: Option) => {
    setOpen(false);
    setAwaited(false);
    if (option.kind === 'abonement') return void number.open(option.abonement.number);
    setText('');
    if (option.kind === 'subscriber') onSubscriber(option.found);
    else onPublication(option.entry);
  };

  // Enter was faster than the server: the only answer is meant, several are offered.
  const [only, ...others] = options;
  useEffect(() => {
    if (!awaited || isAsking) return;
    setAwaited(false);
    if (only && others.length === 0) choose(only);
  });

  const take = () => {
    const scanned = numberIn(text, heard.current);
    const option = options[active.meant()];
    if (scanned !== null) void number.open(scanned);
    else if (option) choose(option);
    else setAwaited(asksForSubscribers(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    heard.current = hear(heard.current, event.nativeEvent, text);
    if (active.onArrow(event)) return setOpen(true);
    if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      return isListed ? setOpen(false) : setText('');
    }
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    take();
  };

  return (
    <div className={classes.search}>
      <TextInput
        {...stop}
        data-field="search"
        autoFocus
        size="md"
        label={t('counter.search.label')}
        placeholder={t('counter.search.placeholder')}
        rightSection={<Key>F7</Key>}
        rightSectionPointerEvents="none"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${id}-${active.position}` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        maxLength={80}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAwaited(false);
          active.reset();
          number.forget();
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <OptionsList id={`${id}-list`} label={t('counter.search.found')} isOpen={isListed}>
        <SearchResults id={id} options={options} position={active.position} today={today} onChoose={choose} />
      </OptionsList>
      <SearchSaid
        text={isOpen ? text.trim() : ''}
        number={number.looked}
        isEmpty={!isListed}
        isAsking={isAsking}
        hasFailed={hasFailed}
      />
    </div>
  );
}
