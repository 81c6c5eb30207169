import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the abonement was accepted just now, and whether the next print is its original: only until the first print. The
 * history forgets that it was just accepted as soon as the page is shown, so that a reload or a way back shows a copy.
 */
export function useOriginal(): { isNew: boolean; isOriginal: boolean } {
  const justAccepted = useLocation({ select: ({ state }) => state.justAccepted === true });
  const navigate = useNavigate();
  const [isNew] = useState(justAccepted);
  const [isPrinted, setPrinted] = useState(false);

  useEffect(() => {
    if (justAccepted) void navigate({ to: '.', replace: true, state: {} });
  }, [justAccepted, navigate]);

  useEffect(() => {
    // At once: the next print may already be asked for.
    const printed = () => flushSync(() => setPrinted(true));
    window.addEventListener('afterprint', printed);
    return () => window.removeEventListener('afterprint', printed);
  }, []);

  return { isNew, isOriginal: isNew && !isPrinted };
}
