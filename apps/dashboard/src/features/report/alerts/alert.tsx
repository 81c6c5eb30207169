import type { ReactNode } from 'react';
import classes from './alerts.module.css';

interface Props {
  icon: ReactNode;
  /** What is the matter, as a link to where one acts. */
  link: ReactNode;
  detail: string;
  isUrgent?: boolean;
}

/** One matter in two lines. */
export function Alert({ icon, link, detail, isUrgent = false }: Props) {
  return (
    <li className={classes.alert} data-urgent={isUrgent}>
      <span className={classes.icon}>{icon}</span>
      <span>
        {link}
        <span className={classes.detail}>{detail}</span>
      </span>
    </li>
  );
}
