import { flushSync } from 'react-dom';
import { focusOn } from '../field/stops.ts';

/** Does what a button of a line does; the button goes, so the cursor goes to the line's months, or to the search box. */
export function thenToLine(id: string, act: () => void): void {
  flushSync(act);
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  focusOn(find(`[data-line="${id}"] [data-field="startMonth"]`) ?? find('[data-field="search"]'));
}
