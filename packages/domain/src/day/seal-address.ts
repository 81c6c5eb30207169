import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';

/** What a printed QR code says of a certified protocol: whose, of which day, and its seal: 64 bytes in base64url. */
export const SealAddress = z.object({
  facilityCode: z.string().regex(/^\d{6}$/),
  businessDate: CalendarDate,
  seal: z.string().regex(/^[\w-]{86}$/),
});
export type SealAddress = z.infer<typeof SealAddress>;

/** Where anybody sees whether a printed protocol is genuine: what its QR code holds. `publicUrl` has no slash at its end. */
export const sealAddress = (publicUrl: string, { facilityCode, businessDate, seal }: SealAddress): string =>
  `${publicUrl}/seal/${facilityCode}/${businessDate}/${seal}`;

/** Reads what follows `/seal/`; null where it is no address that was ever printed. A slash at the end is forgiven. */
export function readSealAddress(path: string): SealAddress | null {
  const [facilityCode, businessDate, seal, ...more] = path.replace(/\/$/, '').split('/');
  const read = SealAddress.safeParse({ facilityCode, businessDate, seal });
  return more.length === 0 && read.success ? read.data : null;
}
