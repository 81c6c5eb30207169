import { Link } from '@tanstack/react-router';
import classes from './title.module.css';

/** Narrows the page to a branch: what a press on its bar does, for the keyboard. */
export function BranchLink({ code, name }: { code: string; name: string }) {
  return (
    <Link
      from="/titles/$index"
      to="."
      search={(previous) => ({ ...previous, branches: [code] })}
      resetScroll={false}
      className={classes.link}
    >
      {name}
    </Link>
  );
}
