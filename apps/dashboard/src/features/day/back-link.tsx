import { Link } from '@tanstack/react-router';
import classes from './days.module.css';

/** The way back to the list, or to the days of one facility. */
export function BackLink({ label, facilityId }: { label: string; facilityId?: number }) {
  return facilityId === undefined ? (
    <Link to="/days" className={classes.back}>
      ← {label}
    </Link>
  ) : (
    <Link to="/days/$facilityId" params={{ facilityId: String(facilityId) }} className={classes.back}>
      ← {label}
    </Link>
  );
}
