import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { type Quote, QuoteRequest, quote } from '@jazylym/domain/catalogue/quote';
import * as z from 'zod';
import { open, withinReach } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { problem, router } from '../trpc.ts';
import type { VersionsInForce } from './published.ts';
import { type ListedTitle, titlesWithin } from './titles.ts';

const Search = z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) });
const Version = z.object({ id: z.int32().positive() });

/** What a counter follows: which catalogues are in force, the order of acceptance, and today. */
type Following = VersionsInForce & { today: CalendarDate };

export const catalogueRouter = router({
  /** Which catalogues are current, of each year the newest, and the order of acceptance: with their versions, all that a counter needs to price by itself. */
  versions: open.query(({ ctx }): Following => {
    const { catalogues, order } = ctx.published.current();
    return { versions: catalogues.map(({ entries: _, ...version }) => version), order, today: todayOf(ctx.clock()) };
  }),
  /** A published version with its titles and rows, current or former: it never changes, so that it is asked for once. */
  version: open.input(Version).query(async ({ ctx, input }): Promise<Catalogue> => {
    const catalogue = await ctx.published.version(input.id);
    if (catalogue === null) throw problem('NOT_FOUND', 'notFound');
    return catalogue;
  }),
  /**
   * Which catalogues were in force on a day, none before the first one, and the order of acceptance: what a card is priced by whose
   * money was taken on that day.
   */
  versionsOn: open
    .input(z.object({ on: CalendarDate }))
    .query(({ ctx, input }): Following => ({ ...ctx.published.versionsOn(input.on), today: todayOf(ctx.clock()) })),
  /** The titles whose figures the asker may read, of every year, to choose from: no prices. */
  titles: withinReach.query(({ ctx }): ListedTitle[] => titlesWithin(ctx.reach, ctx.known)),
  /** Titles by index, name in any language or publisher; at most `limit`, best first. */
  search: open.input(Search).query(({ ctx, input }): CatalogueEntry[] => ctx.published.search(input.text, input.limit)),
  /** The price with its parts and deadline, by the catalogue of the start month, or a named reason why not. */
  quote: open
    .input(QuoteRequest)
    .query(({ ctx, input }): Quote => quote(input, { ...ctx.published.current(), today: todayOf(ctx.clock()) })),
});
