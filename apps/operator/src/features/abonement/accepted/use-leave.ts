import { useNavigate } from '@tanstack/react-router';

/** The way back to the counter, where the cursor waits in its search box. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/' });
}
