import * as z from 'zod';

/**
 * What a fiscal device says of a registered sale, to be printed on the receipt: lines of text (fiscal sign, time, the
 * machine's numbers) and, where there is one, the text of a QR code that the tax office's site reads.
 */
export const FiscalMark = z.object({
  lines: z.array(z.string().min(1).max(120)).min(1).max(8),
  qr: z.string().min(1).max(500).nullable(),
});
export type FiscalMark = z.infer<typeof FiscalMark>;
