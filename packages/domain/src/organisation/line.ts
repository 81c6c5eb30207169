import * as z from 'zod';

/** A line that a person types, in NFC: nothing that cannot be seen, stored or printed, such as control and formatting characters. */
export const Line = z
  .string()
  .normalize('NFC')
  .trim()
  .max(120)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
