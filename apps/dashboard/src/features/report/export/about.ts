import { useWords } from '@jazylym/front/language';
import { aboutLines, type Said } from '@jazylym/i18n/report/export/about';
import { createContext, useContext } from 'react';
import { useReader } from '../../../app/reader.ts';

/** What the charts of a page are narrowed to, as names and values in the reader's language. */
export type Filters = readonly Said[];

/** The page's filters, which every file that is made of it says. */
export const FiltersContext = createContext<Filters>([]);

/** What a file that is made of the page says of itself. */
export function useAbout(): (title: string, now: Date) => Said[] {
  const { t, language } = useWords();
  const filters = useContext(FiltersContext);
  const { displayName: by } = useReader();
  return (shows, now) => {
    const page = document.querySelector('h1')?.textContent ?? '';
    return aboutLines({ shows, page, filters, address: window.location.href, by, at: now.toISOString() }, t, language);
  };
}
