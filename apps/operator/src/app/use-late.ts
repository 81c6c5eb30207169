import { useEffect, useState } from 'react';

/** After this time without an answer there is no use in saying that one is on its way. */
const LATE_MS = 4000;

/** Whether something has been waited for so long that it has to be said. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return isLate;
}

/** Asks again by itself for as long as there was no answer, in milliseconds; false once there is one. */
export const untilAnswered = ({ state: { data } }: { state: { data: unknown } }) => data === undefined && LATE_MS;
