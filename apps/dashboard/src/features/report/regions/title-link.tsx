import { useRouter } from '@tanstack/react-router';
import classes from './regions.module.css';

/** Opens the page of a title. */
export function useOpenTitle(): (publicationIndex: string) => void {
  const { basepath, history } = useRouter();
  return (publicationIndex) => history.push(`${basepath}/titles/${publicationIndex}`);
}

/** A title's name, which leads to its page, and its index. */
export function TitleLink({ index, name }: { index: string; name: string }) {
  const { basepath } = useRouter();
  const open = useOpenTitle();
  return (
    <>
      <a
        href={`${basepath}/titles/${index}`}
        className={classes.name}
        onClick={(event) => {
          // A press with a key held down opens a tab or a window of its own, as everywhere.
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          open(index);
        }}
      >
        {name}
      </a>{' '}
      <small>{index}</small>
    </>
  );
}
