import { useWords } from '@jazylym/front/language';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import lineClasses from './lines.module.css';
import { type Sort, usePlansSearch } from './plans-search.ts';

interface Props {
  sort: Sort;
  label: string;
  isNumber?: boolean;
}

/** A head that sorts by its column, then the other way round, then not at all. */
export function SortHead({ sort, label, isNumber = false }: Props) {
  const { t } = useWords();
  const [search, change] = usePlansSearch();
  const isSorted = search.sort === sort;
  const isTurned = search.turned !== undefined;
  // Numbers are read the largest first, names from their beginning.
  const goesUp = isNumber === isTurned;
  const Arrow = goesUp ? IconArrowUp : IconArrowDown;
  const next = !isSorted
    ? { sort, turned: undefined }
    : isTurned
      ? { sort: undefined, turned: undefined }
      : { turned: 'yes' as const };
  return (
    <th
      scope="col"
      className={isNumber ? lineClasses.number : undefined}
      aria-sort={isSorted ? (goesUp ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={lineClasses.sort}
        title={t('plans.sortBy', { column: label })}
        onClick={() => change(next)}
      >
        {label}
        {isSorted && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  );
}
