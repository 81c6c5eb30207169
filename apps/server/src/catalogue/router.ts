import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { type Quote, QuoteRequest, quote } from '@jazylym/domain/catalogue/quote';
import * as z from 'zod';
import { open } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { router } from '../trpc.ts';
import type { InForce } from './published.ts';

const Search = z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) });

export const catalogueRouter = router({
  /** The newest published catalogue and the order of acceptance: all that a counter needs to price by itself. */
  current: open.query(({ ctx }): InForce & { today: CalendarDate } => ({
    ...ctx.published.current(),
    today: todayOf(ctx.clock()),
  })),
  /**
   * The catalogue that was in force on a day, null before the first one, and the order of acceptance: what a card is priced by whose
   * money was taken on that day.
   */
  inForce: open.input(z.object({ on: CalendarDate })).query(
    async ({ ctx, input }): Promise<InForce & { today: CalendarDate }> => ({
      ...(await ctx.published.on(input.on)),
      today: todayOf(ctx.clock()),
    }),
  ),
  /** Titles by index, name in any language or publisher; at most `limit`, best first. */
  search: open.input(Search).query(({ ctx, input }): CatalogueEntry[] => ctx.published.search(input.text, input.limit)),
  /** The price with its parts and deadline, or a named reason why not. */
  quote: open
    .input(QuoteRequest)
    .query(({ ctx, input }): Quote => quote(input, { ...ctx.published.current(), today: todayOf(ctx.clock()) })),
});
