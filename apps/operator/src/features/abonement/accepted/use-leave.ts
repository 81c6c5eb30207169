import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';

/** Whether one came here from the end of the day, whose way back leads there. */
export const useIsFromDay = (): boolean => useLocation({ select: ({ state }) => state.fromDay === true });

/** The way back: to the counter, where the cursor waits in its search box, or to the day as it was left. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  const { history } = useRouter();
  const isFromDay = useIsFromDay();
  return () => (isFromDay ? history.back() : void navigate({ to: '/' }));
}
