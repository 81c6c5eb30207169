/** Without what is taken for something else when it is read out or copied by hand: i, l, o, 0, 1. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const GROUPS = 3;
const GROUP = 4;

/** How long one lets in, in milliseconds: a week, in which whoever was told it has come to work once. */
const VALID_FOR = 7 * 24 * 60 * 60_000;

/** Until when a one-time password that is given now lets in. */
export const oneTimeUntil = (now: Date): Date => new Date(now.getTime() + VALID_FOR);

/** How many random bytes one takes: twice as many as letters, since some bytes are passed over. */
export const ONE_TIME_PASSWORD_BYTES = 2 * GROUPS * GROUP;

/**
 * A password to be told to somebody once, as in `k7pm-2xqa-9dht`: 59 bits of chance out of the caller's random bytes. Every
 * letter is equally likely, so bytes beyond the largest multiple of the letters are passed over; in the one case of a milliard
 * milliards where too few are left the password is shorter than that.
 */
export function oneTimePassword(bytes: Uint8Array): string {
  const fair = 256 - (256 % LETTERS.length);
  const letters = [...bytes].filter((byte) => byte < fair).map((byte) => LETTERS.charAt(byte % LETTERS.length));
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join(
    '-',
  );
}
