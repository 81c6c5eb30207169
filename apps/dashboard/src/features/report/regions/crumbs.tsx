import { reportReach } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import { useReader } from '../../../app/reader.ts';
import classes from './regions.module.css';
import { carried } from './regions-search.ts';
import { useRegionsSearch } from './use-regions-search.ts';

/** The way up: to all branches for who may see them, and from a facility to its branch. */
export function Crumbs({ branch }: { branch?: { code: string; name: string } }) {
  const { t } = useWords();
  const [search] = useRegionsSearch();
  const seesAll = reportReach(useReader())?.branchCodes === 'all';
  if (!seesAll && branch === undefined) return null;
  return (
    <nav aria-label={t('regions.place')}>
      <ol className={classes.crumbs}>
        {seesAll && (
          <li>
            <Link to="/regions" search={carried(search)}>
              {t('regions.all')}
            </Link>
          </li>
        )}
        {branch && (
          <li>
            <Link to="/regions/$code" params={{ code: branch.code }} search={carried(search)}>
              {branch.name}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
