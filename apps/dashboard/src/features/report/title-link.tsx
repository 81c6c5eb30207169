import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './card/card.module.css';
import { readTitleSearch } from './titles/one/title-search.ts';

/** Leads to a title's own page, with the filters that both pages have. */
export const TitleLink = ({ index, children }: { index: string; children: ReactNode }) => (
  <Link to="/titles/$index" params={{ index }} search={readTitleSearch} className={classes.link}>
    {children}
  </Link>
);

/** A title's name, which leads to its page, and its index. */
export const NamedTitle = ({ index, name }: { index: string; name: string }) => (
  <>
    <TitleLink index={index}>{name}</TitleLink> <small>{index}</small>
  </>
);

/** Opens a title's own page. */
export function useOpenTitle(): (index: string) => void {
  const navigate = useNavigate();
  return (index) => void navigate({ to: '/titles/$index', params: { index }, search: readTitleSearch });
}
