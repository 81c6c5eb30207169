import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './dialog.module.css';

interface Props {
  /** The id of the element that names it. */
  labelledBy: string;
  /** By Escape, or by a press beside it. */
  onClose: () => void;
  size?: 'small' | 'large';
  children: ReactNode;
}

/**
 * Lies over the page, which is out of reach meanwhile; the cursor goes to what is marked `data-autofocus` inside, whose text is
 * selected so that typing replaces it, and comes back to where it was. The platform's own dialog, so focus, Escape and the layer above everything are the browser's.
 */
export function Dialog({ labelledBy, onClose, size = 'small', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    shown.showModal();
    const first = shown.querySelector<HTMLElement>('[data-autofocus]:not([data-autofocus="false"])');
    first?.focus({ preventScroll: true });
    if (first instanceof HTMLInputElement) first.select();
    return () => shown.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its key is Escape, which the browser handles
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      className={`${classes.dialog} ${classes[size]}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={classes.inside}>{children}</div>
    </dialog>
  );
}
