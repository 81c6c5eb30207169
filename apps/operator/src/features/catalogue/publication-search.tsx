import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { searchCatalogue } from '@jazylym/domain/catalogue/search';
import { useWords } from '@jazylym/front/language';
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { stop } from '../abonement/field/stops.ts';
import { PublicationOption } from './publication-option.tsx';
import classes from './publication-search.module.css';

const MOST_SHOWN = 8;

interface Props {
  entries: readonly CatalogueEntry[];
  /** What is typed; the chosen title's name while nothing else is. */
  text: string;
  onText: (text: string) => void;
  onChoose: (entry: CatalogueEntry) => void;
  /** Left without choosing. */
  onLeave: () => void;
  problem: string | null;
  disabled: boolean;
  keyHint: ReactNode;
}

/** Finds a publication while it is typed: arrows move, Enter chooses, Escape closes. All in the browser's memory. */
export function PublicationSearch({ entries, text, onText, onChoose, onLeave, problem, disabled, keyHint }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = isOpen ? searchCatalogue(entries, text, MOST_SHOWN) : [];
  const isListed = isOpen && text.trim() !== '';

  const choose = (entry: CatalogueEntry) => {
    setOpen(false);
    onChoose(entry);
  };
  const move = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    setOpen(true);
    setActive((before) => Math.max(0, Math.min(found.length - 1, before + step)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') return move(event, 1);
    if (event.key === 'ArrowUp') return move(event, -1);
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      return setOpen(false);
    }
    const entry = found[active];
    if (event.key !== 'Enter' || !isListed) return;
    event.preventDefault();
    event.stopPropagation();
    if (entry) choose(entry);
  };

  return (
    <div className={classes.search}>
      <TextInput
        {...stop}
        data-field="publication"
        autoFocus
        size="md"
        label={t('counter.search.label')}
        placeholder={t('counter.search.placeholder')}
        rightSection={keyHint}
        rightSectionPointerEvents="none"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        maxLength={80}
        value={text}
        error={problem}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          setOpen(false);
          onLeave();
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={t('counter.publication.choose')}
        className={classes.list}
        hidden={!isListed || found.length === 0}
      >
        {found.map((entry, place) => (
          <PublicationOption
            key={entry.publicationIndex}
            id={`${id}-${place}`}
            entry={entry}
            language={language}
            isActive={place === active}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {isListed && found.length === 0 && (
        <p className={classes.none} role="status">
          {t('counter.search.none', { text })}
        </p>
      )}
    </div>
  );
}
