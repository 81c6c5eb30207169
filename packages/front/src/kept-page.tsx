import { Activity, type ReactNode, useEffect, useRef } from 'react';

/**
 * A page that stays while somebody signs in again: out of sight, with all that was typed, chosen and answered. The cursor
 * comes back to where it was.
 */
export function KeptPage({ isShown, children }: { isShown: boolean; children: ReactNode }) {
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isShown) focused.current?.focus();
  }, [isShown]);
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div
        style={{ display: 'contents' }}
        onFocusCapture={({ target }) => {
          focused.current = target;
        }}
      >
        {children}
      </div>
    </Activity>
  );
}
