import { useWords } from '@jazylym/front/language';
import { formatMoment } from '@jazylym/i18n/format';
import { createContext, useContext } from 'react';
import { useReader } from '../../../app/reader.ts';

/** What the charts of a page are narrowed to, as names and values in the reader's language. */
export type Filters = readonly [name: string, value: string][];

/** The page's filters, which every file that is made of it says. */
export const FiltersContext = createContext<Filters>([]);

/** What a file says of itself: what it shows, of which page and filters, where that is found, by whom and when it was made. */
export function useAbout(): (title: string, now: Date) => [string, string][] {
  const { t, language } = useWords();
  const filters = useContext(FiltersContext);
  const { displayName } = useReader();
  return (title, now) => [
    [t('reportExport.about.shows'), title],
    [t('reportExport.about.page'), document.querySelector('h1')?.textContent ?? ''],
    ...filters.map(([name, value]): [string, string] => [name, value]),
    [t('reportExport.about.address'), window.location.href],
    [t('reportExport.about.by'), displayName],
    [t('reportExport.about.at'), formatMoment(now.toISOString(), language)],
  ];
}
