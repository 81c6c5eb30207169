import type { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import type { ReactNode } from 'react';
import classes from '../card/card.module.css';

/** Leads to a title's own page. */
export const TitleLink = ({ index, children }: { index: PublicationIndex; children: ReactNode }) => (
  <a href={`/dashboard/titles/${index}`} className={classes.link}>
    {children}
  </a>
);
