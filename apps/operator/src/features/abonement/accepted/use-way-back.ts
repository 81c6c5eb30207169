import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';

/** The way back to the counter, by F7 and Escape too: the cursor waits in its search box. */
export function useWayBack(): () => void {
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/' });
  useHotkeys(
    [
      ['F7', back],
      ['Escape', back],
    ],
    [],
  );
  return back;
}
