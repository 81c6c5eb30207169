import { useWords } from '@jazylym/front/language';
import { useBlocker } from '@tanstack/react-router';

/** Asks before the page is left while something typed there is not saved; another tab or year of the page is not leaving. */
export function useKeepTyped(hasTyped: boolean): void {
  const { t } = useWords();
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      hasTyped && current.pathname !== next.pathname && !window.confirm(t('plans.leave')),
    enableBeforeUnload: () => hasTyped,
  });
}
