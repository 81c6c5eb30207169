import type { ReactNode } from 'react';
import './sheet.css';

/** The sizes that papers come in, ISO 216, portrait. */
type SheetSize = 'a4' | 'a5' | 'a6';

interface Props {
  /** Names the sheet for those who hear the screen. */
  label: string;
  size?: SheetSize;
  children: ReactNode;
}

/**
 * One printed sheet, the same on screen and on paper. While a page holds sheets, printing it prints them and nothing
 * else, one to a page.
 */
export function Sheet({ label, size = 'a5', children }: Props) {
  return (
    <article className={`sheet sheet-${size}`} aria-label={label}>
      {children}
    </article>
  );
}
