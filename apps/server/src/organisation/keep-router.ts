import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { AcceptanceOrderChange } from '@jazylym/domain/organisation/acceptance-order';
import { IssuerChange } from '@jazylym/domain/organisation/issuer';
import { BranchCode } from '@jazylym/domain/organisation/organisation';
import {
  BranchChange,
  type Campaign,
  CampaignChange,
  FacilityChange,
  type FacilityEntry,
  type PostalPlace,
  PostalPlaceChange,
} from '@jazylym/domain/organisation/reference';
import type { ListPage } from '@jazylym/domain/organisation/search';
import * as z from 'zod';
import { anywhere } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { addCountryBranches } from './country-branches.ts';
import { loadAcceptanceOrder, loadCampaigns } from './facts-store.ts';
import { saveAcceptanceOrder, saveBranch, saveCampaign, saveFacility, saveIssuer, savePostalPlace } from './keep.ts';
import type { ListedPlace } from './known.ts';
import { postalPlace } from './store.ts';

const keep = anywhere('organisation.manage');

const Code = z.string().regex(/^\d{6}$/);

/** A page of a table: what to look for, and the code of the last page's last row. */
const Listing = z.object({
  text: z.string().max(120).default(''),
  state: z.enum(['open', 'closed', 'all']).default('all'),
  /** tRPC's name for where the next page begins. */
  cursor: Code.nullish(),
  limit: z.int().min(1).max(100).default(50),
});

const filterOf = ({ text, state, cursor, limit }: z.infer<typeof Listing>) => ({
  text,
  state,
  after: cursor ?? null,
  limit,
});

/** What an administrator keeps: looked through page by page, changed one by one. Files go another way: `table-routes.ts`. */
export const keeping = {
  facilities: keep
    .input(Listing.extend({ branchCode: BranchCode.optional() }))
    .query(
      ({ ctx, input }): ListPage<FacilityEntry> =>
        ctx.known.listFacilities(
          filterOf(input),
          ({ branchCode }) => input.branchCode === undefined || branchCode === input.branchCode,
        ),
    ),
  postalPlaces: keep
    .input(Listing.extend({ facilityCode: Code.optional() }))
    .query(
      ({ ctx, input }): ListPage<ListedPlace> =>
        ctx.known.listPlaces(
          filterOf(input),
          ({ facilityCode }) => input.facilityCode === undefined || facilityCode === input.facilityCode,
        ),
    ),
  /** One postal code with its streets; null when nobody made it. */
  postalPlace: keep
    .input(z.object({ code: Code }))
    .query(({ ctx, input }): Promise<PostalPlace | null> => postalPlace(ctx.db.pool, input.code)),
  campaigns: keep.query(({ ctx }): Promise<Campaign[]> => loadCampaigns(ctx.db.pool)),
  acceptanceOrder: keep.query(
    async ({ ctx }): Promise<{ order: AcceptanceOrder; today: CalendarDate }> => ({
      order: await loadAcceptanceOrder(ctx.db.pool),
      today: todayOf(ctx.clock()),
    }),
  ),
  saveBranch: keep.input(BranchChange).mutation(({ ctx, input }) => saveBranch(ctx, input)),
  /** Makes those of the country's 17 oblasts and 3 cities that there are not yet. */
  addCountryBranches: keep.input(z.object({})).mutation(({ ctx }) => addCountryBranches(ctx)),
  saveFacility: keep.input(FacilityChange).mutation(({ ctx, input }) => saveFacility(ctx, input)),
  savePostalPlace: keep.input(PostalPlaceChange).mutation(({ ctx, input }) => savePostalPlace(ctx, input)),
  saveCampaign: keep.input(CampaignChange).mutation(({ ctx, input }) => saveCampaign(ctx, input)),
  saveAcceptanceOrder: keep.input(AcceptanceOrderChange).mutation(({ ctx, input }) => saveAcceptanceOrder(ctx, input)),
  saveIssuer: keep.input(IssuerChange).mutation(({ ctx, input }) => saveIssuer(ctx, input)),
};
