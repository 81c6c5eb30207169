import type { ReactNode } from 'react';
import './sheet.css';

/**
 * One printed sheet, the same on screen and on paper. While a page holds sheets, printing it prints them and nothing
 * else, one to a page. `label` names the sheet for those who hear the screen.
 */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article className="sheet" aria-label={label}>
      {children}
    </article>
  );
}
