/**
 * A UUIDv7: 48 bits of `now` (milliseconds since 1970), the rest from 16 `random` bytes. A front end makes the id of what it asks to be
 * kept itself, so that a request sent again is known to be the same one.
 */
export function newId(now: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(now / 2 ** (8 * (5 - place))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** An id made here and now. The browser's clock only orders ids: every date of the trade is the server's. */
export const freshId = (): string => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
