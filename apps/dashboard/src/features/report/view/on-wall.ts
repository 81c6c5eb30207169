import { useState } from 'react';

const KEY = 'jazylym.wall.without';

/** Ids of the views that are not shown on a wall from this browser; all others are. */
function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Which views a wall cycles through: chosen for this browser, as a wall is a screen, not a person. */
export function useOnWall(): { isOnWall: (id: string) => boolean; setOnWall: (id: string, isOn: boolean) => void } {
  const [without, setWithout] = useState(read);
  return {
    isOnWall: (id) => !without.includes(id),
    setOnWall: (id, isOn) => {
      const next = isOn ? without.filter((one) => one !== id) : [...without, id];
      localStorage.setItem(KEY, JSON.stringify(next));
      setWithout(next);
    },
  };
}
