import type { TitleSort } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { readSort, sortedBy, writeSort } from '../titles-search.ts';
import classes from './titles-table.module.css';
import { useTitlesSearch } from './use-titles-search.ts';

/** The head of a column; a press sorts by it, another turns the order. */
export function SortHead({ column, isNumber }: { column: TitleSort; isNumber: boolean }) {
  const { t } = useWords();
  const [search, change] = useTitlesSearch();
  const now = readSort(search.sort);
  const isSorted = now.sort === column;
  return (
    <th
      scope="col"
      className={isNumber ? classes.number : undefined}
      aria-sort={isSorted ? (now.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={classes.sort} onClick={() => change({ sort: writeSort(sortedBy(column, now)) })}>
        {t(`titles.table.${column}`)}
      </button>
    </th>
  );
}
