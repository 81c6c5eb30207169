import type { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from '../card/card.module.css';

/** Leads to a title's own page. */
export const TitleLink = ({ index, children }: { index: PublicationIndex; children: ReactNode }) => (
  <Link to="/titles/$index" params={{ index }} className={classes.link}>
    {children}
  </Link>
);
