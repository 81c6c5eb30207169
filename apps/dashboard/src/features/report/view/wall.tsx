import { useWords } from '@jazylym/front/language';
import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import classes from './view.module.css';

/** How long each view stays, in milliseconds. */
const EACH = 20_000;

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
    let place = 0;
    const show = () => {
      router.history.replace(`/dashboard${addresses[place % addresses.length]}`);
      place += 1;
    };
    show();
    const turning = setInterval(show, EACH);
    const end = () => setAddresses([]);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && end();
    const onScreen = () => document.fullscreenElement === null && end();
    document.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onScreen);
    return () => {
      clearInterval(turning);
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
