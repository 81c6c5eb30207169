import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Asks once more before a page is left, or something else is begun on it, while what is shown this once has not been taken.
 * `mayGo` asks and answers whether to go on; who has said so is not asked again.
 */
export function useAskBeforeLeaving(question: string, { isNothingLeft = false } = {}) {
  const [isTaken, setTaken] = useState(isNothingLeft);
  const mayGo = () => {
    const goes = isTaken || window.confirm(question);
    if (goes) setTaken(true);
    return goes;
  };
  useBlocker({
    shouldBlockFn: () => !isTaken && !window.confirm(question),
    enableBeforeUnload: () => !isTaken,
  });
  return { mayGo, take: () => setTaken(true) };
}
