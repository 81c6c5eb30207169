import { useWords } from '@jazylym/front/language';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './days.module.css';
import type { Sort } from './days-search.ts';
import { useDaysSearch } from './use-days-search.ts';

interface Props {
  sort: Sort;
  label: string;
  isNumber?: boolean;
  /** Whether this is the order where nothing was chosen. */
  isUsual?: boolean;
}

/** A head that sorts by its column, and the other way round at the next press. */
export function SortHead({ sort, label, isNumber = false, isUsual = false }: Props) {
  const { t } = useWords();
  const [search, change] = useDaysSearch();
  const isSorted = search.sort === sort || (isUsual && search.sort === undefined);
  const isTurned = search.turned !== undefined;
  // Amounts and counts are read the largest first, names and dates from their beginning.
  const goesUp = isNumber === isTurned;
  const Arrow = goesUp ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      className={isNumber ? classes.number : undefined}
      aria-sort={isSorted ? (goesUp ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('above.waiting.sortBy', { column: label })}
        onClick={() => change({ sort: isUsual ? undefined : sort, turned: isSorted && !isTurned ? 'yes' : undefined })}
      >
        {label}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}
