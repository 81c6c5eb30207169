import type { Actor } from '@jazylym/domain/access/role';
import type { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import { type AcceptanceOrderChange, decideAcceptanceOrder } from '@jazylym/domain/organisation/acceptance-order';
import type { ChangeSubject } from '@jazylym/domain/organisation/change';
import { decideBranch } from '@jazylym/domain/organisation/decide-branch';
import { decideCampaign } from '@jazylym/domain/organisation/decide-campaign';
import { decideFacility } from '@jazylym/domain/organisation/decide-facility';
import { decidePostalPlace } from '@jazylym/domain/organisation/decide-postal-place';
import { decideIssuer, ISSUER_SETTING, type Issuer, type IssuerChange } from '@jazylym/domain/organisation/issuer';
import type { Branch } from '@jazylym/domain/organisation/organisation';
import type {
  BranchChange,
  BranchDraft,
  Campaign,
  CampaignChange,
  FacilityChange,
  FacilityDraft,
  FacilityEntry,
  PostalPlace,
  PostalPlaceChange,
  PostalPlaceDraft,
} from '@jazylym/domain/organisation/reference';
import type { Decision, ReferenceRejection } from '@jazylym/domain/organisation/reference-rejection';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { recordChanges } from './change-store.ts';
import { facilityFacts, loadAcceptanceOrder, loadCampaigns, postalPlaceFacts } from './facts-store.ts';
import { storedIssuer } from './issuer-store.ts';
import {
  storeAcceptanceOrder,
  storeBranches,
  storeCampaigns,
  storeFacilities,
  storeIssuer,
  storePostalPlaces,
  tieFacilities,
  underHead,
  withIds,
} from './keep-store.ts';
import { loadBranches, type Transaction } from './store.ts';

/** The entry as it is stored now; or why it was not changed, with what is stored in its place, null for nothing. */
export type Saved<Entry> =
  | { ok: true; entry: Entry }
  | { ok: false; rejection: ReferenceRejection; stored: Entry | null };

/** Who keeps reference data, and with what. */
export type Keeper = Pick<Services, 'db' | 'clock' | 'known' | 'published'> & { actor: Actor };

/** What was decided of a change, against what, and how it is stored when it is one. */
type Ready<Draft, Entry> = {
  decision: Decision<Draft>;
  stored: Entry | null;
  store: (next: Draft) => Promise<Entry>;
};

/** Keeps one change: decided under the lock, stored and recorded in one transaction, and in use here before it is answered. */
async function keep<Draft, Entry extends object>(
  keeper: Keeper,
  { subject, key }: { subject: ChangeSubject; key: string },
  ready: (client: Transaction) => Promise<Ready<Draft, Entry>>,
): Promise<Saved<Entry>> {
  const { actor } = keeper;
  const saved = await underHead<Saved<Entry>>(keeper, async (client) => {
    const { decision, stored, store } = await ready(client);
    if (!decision.ok) return { isChanged: false, result: { ok: false, rejection: decision.rejection, stored } };
    if (!decision.isChanged && stored !== null) return { isChanged: false, result: { ok: true, entry: stored } };
    const entry = await store(decision.next);
    await recordChanges(client, [
      { subject, key, before: recorded(stored), after: recorded(entry), by: actor.userId, now: keeper.clock() },
    ]);
    return { isChanged: true, result: { ok: true, entry } };
  });
  if (saved.ok) await refreshNow(keeper);
  return saved;
}

/** An entry as it is recorded: without the number that only we know it by. */
export const recorded = (entry: object | null): object | null =>
  entry === null ? null : Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'id'));

/** Uses here what was changed, at once; other servers notice within a second. */
export async function refreshNow({ known, published }: Pick<Keeper, 'known' | 'published'>): Promise<void> {
  await Promise.all([known.refresh(), published.refresh()]);
}

export const saveBranch = (keeper: Keeper, change: BranchChange): Promise<Saved<Branch>> =>
  keep<BranchDraft, Branch>(keeper, { subject: 'branch', key: change.next.code }, async (client) => {
    const branches = await loadBranches(client);
    const stored = branches.find(({ code }) => code === change.next.code) ?? null;
    return {
      decision: decideBranch(change, branches),
      stored,
      store: async (next) => {
        await storeBranches(client, [next]);
        return next;
      },
    };
  });

export const saveFacility = (keeper: Keeper, change: FacilityChange): Promise<Saved<FacilityEntry>> =>
  keep<FacilityDraft, FacilityEntry>(keeper, { subject: 'facility', key: change.next.code }, async (client) => {
    const facts = await facilityFacts(client, change);
    return {
      decision: decideFacility(change, { ...facts, today: todayOf(keeper.clock()) }),
      stored: facts.stored,
      store: async (next) => {
        const [entry] = facts.stored === null ? await withIds(client, [next]) : [{ ...next, id: facts.stored.id }];
        if (entry === undefined) throw new Error(`facility ${next.code} got no id`);
        await storeFacilities(client, [entry]);
        await tieFacilities(client, [entry]);
        return entry;
      },
    };
  });

export const savePostalPlace = (keeper: Keeper, change: PostalPlaceChange): Promise<Saved<PostalPlace>> =>
  keep<PostalPlaceDraft, PostalPlace>(keeper, { subject: 'postalPlace', key: change.next.code }, async (client) => {
    const facts = await postalPlaceFacts(client, change);
    return {
      decision: decidePostalPlace(change, { ...facts, today: todayOf(keeper.clock()) }),
      stored: facts.stored,
      store: async (next) => {
        await storePostalPlaces(client, [next]);
        return next;
      },
    };
  });

export const saveCampaign = (keeper: Keeper, change: CampaignChange): Promise<Saved<Campaign>> =>
  keep<Campaign, Campaign>(keeper, { subject: 'campaign', key: String(change.next.year) }, async (client) => {
    const campaigns = await loadCampaigns(client);
    return {
      decision: decideCampaign(change, campaigns),
      stored: campaigns.find(({ year }) => year === change.next.year) ?? null,
      store: async (next) => {
        await storeCampaigns(client, [next]);
        return next;
      },
    };
  });

/** There is one order, so its key says nothing; that it is the defaults until somebody sets it is its first `before`. */
export const saveAcceptanceOrder = (keeper: Keeper, change: AcceptanceOrderChange): Promise<Saved<AcceptanceOrder>> =>
  keep<AcceptanceOrder, AcceptanceOrder>(
    keeper,
    { subject: 'acceptanceOrder', key: 'acceptance.order' },
    async (client) => {
      const stored = await loadAcceptanceOrder(client);
      return {
        decision: decideAcceptanceOrder(change, stored),
        stored,
        store: async (next) => {
          await storeAcceptanceOrder(client, next);
          return next;
        },
      };
    },
  );

/** There is one issuer too; that it is the demo's until somebody sets it is its first `before`. */
export const saveIssuer = (keeper: Keeper, change: IssuerChange): Promise<Saved<Issuer>> =>
  keep<Issuer, Issuer>(keeper, { subject: 'issuer', key: ISSUER_SETTING }, async (client) => {
    const stored = await storedIssuer(client);
    return {
      decision: decideIssuer(change, stored),
      stored,
      store: async (next) => {
        await storeIssuer(client, next);
        return next;
      },
    };
  });
