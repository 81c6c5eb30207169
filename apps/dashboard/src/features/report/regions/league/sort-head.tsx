import { useWords } from '@jazylym/front/language';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Sort } from '../regions-search.ts';
import { useRegionsSearch } from '../use-regions-search.ts';
import classes from './league.module.css';

/** A head that sorts by its column, and the other way round at the next press; without a sort it is the rank's. */
export function SortHead({ sort, label }: { sort: Sort | undefined; label: string }) {
  const { t } = useWords();
  const [search, change] = useRegionsSearch();
  const isSorted = search.sort === sort;
  const isTurned = search.turned !== undefined;
  // Names and ranks are read from their beginning, all else the largest first.
  const goesUp = (sort === undefined || sort === 'name') !== isTurned;
  const Arrow = goesUp ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      className={sort === 'name' ? undefined : classes.number}
      aria-sort={isSorted ? (goesUp ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('regions.sortBy', { column: label })}
        onClick={() => change({ sort, turned: isSorted && !isTurned ? 'yes' : undefined })}
      >
        {label}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}
