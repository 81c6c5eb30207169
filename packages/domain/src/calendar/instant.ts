import * as z from 'zod';

/** An instant in ISO 8601, in UTC, of the years 1 to 9999: there is no year 0, and databases refuse it. */
export const Instant = z.iso.datetime().refine((text) => !text.startsWith('0000'), { error: 'year' });
export type Instant = z.infer<typeof Instant>;
