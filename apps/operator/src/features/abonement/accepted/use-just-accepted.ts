import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Whether this page was opened by the acceptance itself: the client waits for the change. The history forgets it as soon as the
 * page is shown, so that a reload or a way back does not hand the change out again.
 */
export function useJustAccepted(): boolean {
  const justAccepted = useLocation({ select: ({ state }) => state.justAccepted === true });
  const navigate = useNavigate();
  const [isNew] = useState(justAccepted);
  useEffect(() => {
    if (justAccepted) void navigate({ to: '.', replace: true, state: {} });
  }, [justAccepted, navigate]);
  return isNew;
}
