import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { useEffect, useRef } from 'react';
import classes from './publication-search.module.css';

interface Props {
  id: string;
  entry: CatalogueEntry;
  language: Language;
  isActive: boolean;
  onChoose: () => void;
}

/** One line of the catalogue among those found. The cursor stays in the search box; the mouse may choose too. */
export function PublicationOption({ id, entry, language, isActive, onChoose }: Props) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the search box's
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.index}>{entry.publicationIndex}</span>
      <span className={classes.title}>{entry.title[language]}</span>
      <span className={classes.publisher}>{entry.publisherName}</span>
    </div>
  );
}
