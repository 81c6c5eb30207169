import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import classes from './view.module.css';

/** How long each screenful of a view stays, in milliseconds. */
const EACH = 20_000;
/** After so long without a movement of the mouse the way out hides, in milliseconds. */
const AWAKE = 3_000;

type Wall = { start: (addresses: readonly string[]) => void };
const WallContext = createContext<Wall>({ start: () => undefined });

/** Shows views one after the other on the whole screen. */
export const useWall = (): Wall => useContext(WallContext);

/** Holds the wall: while one is shown nothing but the figures is, until Escape or the button; the screen's own way out ends it too. */
export function WallProvider({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const router = useRouter();
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const isOn = addresses.length > 0;
  const start = (chosen: readonly string[]) => {
    setAddresses(chosen);
    // A browser that shows no whole screens still cycles.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  useEffect(() => {
    if (addresses.length === 0) return;
    document.documentElement.dataset.wall = '';
    let place = -1;
    // Nobody scrolls a wall: a page that is longer than the screen is gone through before the next view comes.
    const show = () => {
      if (place >= 0 && hasMoreBelow()) return window.scrollBy({ top: 0.85 * window.innerHeight, behavior: 'smooth' });
      place += 1;
      window.scrollTo({ top: 0 });
      router.history.replace(`/dashboard${addresses[place % addresses.length]}`);
    };
    show();
    let falling: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      document.documentElement.dataset.wall = 'awake';
      clearTimeout(falling);
      falling = setTimeout(() => {
        document.documentElement.dataset.wall = '';
      }, AWAKE);
    };
    const turning = setInterval(show, EACH);
    const end = () => setAddresses([]);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end();
    const onScreen = () => document.fullscreenElement === null && end();
    document.addEventListener('mousemove', onMove);
    document.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onScreen);
    return () => {
      clearInterval(turning);
      clearTimeout(falling);
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onScreen);
      delete document.documentElement.dataset.wall;
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    };
  }, [addresses, router]);
  return (
    <WallContext value={{ start }}>
      {children}
      {isOn && (
        <Button
          className={classes.leaveWall ?? ''}
          size="compact-sm"
          variant="default"
          onClick={() => setAddresses([])}
        >
          {t('reportView.leaveWall')}
        </Button>
      )}
    </WallContext>
  );
}

const hasMoreBelow = (): boolean =>
  window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 0.1 * window.innerHeight;
