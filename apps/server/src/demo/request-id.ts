import type { Chance } from './random.ts';

/** A UUIDv7 of an instant, in milliseconds, whose other bits are drawn: as a counter would have made it, yet repeatable. */
export function requestId(instant: number, chance: Chance): string {
  const time = instant.toString(16).padStart(12, '0');
  const drawn = (digits: number) =>
    chance
      .whole(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = '89ab'[chance.whole(4)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${drawn(3)}-${variant}${drawn(3)}-${drawn(6)}${drawn(6)}`;
}
