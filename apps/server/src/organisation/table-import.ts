import type { ChangeSubject } from '@jazylym/domain/organisation/change';
import type { ReferenceRecord } from '@jazylym/domain/organisation/reference-cells';
import type { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import {
  type ImportSummary,
  type Planner,
  planBranches,
  planCampaigns,
  planFacilities,
  planPostalPlaces,
  type ReferenceProblem,
} from '@jazylym/domain/organisation/reference-plan';
import {
  type ReferenceRow,
  type RowResult,
  readBranchRow,
  readCampaignRow,
  readFacilityRow,
  readPostalPlaceRow,
} from '@jazylym/domain/organisation/reference-rows';
import { todayOf } from '../clock.ts';
import { recordChanges } from './change-store.ts';
import { deliveries, loadCampaigns, placeStock, unsettledAmong } from './facts-store.ts';
import { type Keeper, recorded, refreshNow } from './keep.ts';
import {
  storeBranches,
  storeCampaigns,
  storeFacilities,
  storePostalPlaces,
  tieFacilities,
  underHead,
  withIds,
} from './keep-store.ts';
import { loadBranches, loadFacilities, referenceVersion, type Source, type Transaction } from './store.ts';
import { inStretches, type Progress, readTableFile } from './table-file.ts';

/**
 * What became of a file. `version` is the reference data's that it was compared with: storing asks for the one that the preview
 * named, so that nothing is stored that nobody saw. `problems` are the first ones of `count`.
 */
export type ImportAnswer =
  | { ok: true; isStored: boolean; version: number; summary: ImportSummary }
  | { ok: false; reason: 'problems'; count: number; problems: ReferenceProblem[] }
  | { ok: false; reason: 'changedMeanwhile' };

/** More problems than these nobody reads at once. */
const MOST_PROBLEMS = 100;

/** Rows stored with one statement. */
const BATCH = 2_000;

/** How one table's lines are read, compared and stored. */
type Table<Draft extends object, Stored extends object> = {
  subject: ChangeSubject;
  readRow: (record: ReferenceRecord) => RowResult<Draft, Stored>;
  plan: (source: Source, keeper: Keeper, file: Lines<Draft, Stored>) => Promise<Planner<Draft, Stored>>;
  store: (client: Transaction, changes: readonly { before: Stored | null; next: Draft }[]) => Promise<void>;
  /** What is to be done once all of them are stored. */
  finish?: (client: Transaction, stored: readonly Draft[]) => Promise<void>;
};

/** A file's lines, and what they are known by. */
type Lines<Draft, Stored> = { rows: readonly ReferenceRow<Draft, Stored>[]; keys: ReadonlySet<string> };

const table = <Draft extends object, Stored extends object>(one: Table<Draft, Stored>) => one;

const TABLES = {
  branches: table({
    subject: 'branch',
    readRow: readBranchRow,
    plan: async (source, _keeper, { keys }) => planBranches(await loadBranches(source), keys),
    store: (client, changes) =>
      storeBranches(
        client,
        changes.map(({ next }) => next),
      ),
  }),
  facilities: table({
    subject: 'facility',
    readRow: readFacilityRow,
    plan: async (source, keeper, { rows }) => {
      const facilities = await loadFacilities(source);
      const [branches, delivers] = [await loadBranches(source), await deliveries(source)];
      const unsettled = await unsettledAmong(source, facilities, rows);
      return planFacilities({ facilities, branches, delivers, unsettled, today: todayOf(keeper.clock()) }, rows);
    },
    store: async (client, changes) => {
      const made = await withIds(
        client,
        changes.flatMap(({ before, next }) => (before === null ? [next] : [])),
      );
      const kept = changes.flatMap(({ before, next }) => (before === null ? [] : [{ ...next, id: before.id }]));
      await storeFacilities(client, [...kept, ...made]);
    },
    finish: tieFacilities,
  }),
  postalCodes: table({
    subject: 'postalPlace',
    readRow: readPostalPlaceRow,
    plan: async (source, keeper, { keys }) =>
      planPostalPlaces({ ...(await placeStock(source)), today: todayOf(keeper.clock()) }, keys),
    store: (client, changes) =>
      storePostalPlaces(
        client,
        changes.map(({ next }) => next),
      ),
  }),
  campaigns: table({
    subject: 'campaign',
    readRow: readCampaignRow,
    plan: async (source, _keeper, { keys }) => planCampaigns(await loadCampaigns(source), keys),
    store: (client, changes) =>
      storeCampaigns(
        client,
        changes.map(({ next }) => next),
      ),
  }),
} as const;

type Asked = {
  table: ReferenceTable;
  bytes: Buffer;
  /** The version that the preview was compared with; null for a preview. */
  seen: number | null;
  progress: Progress;
};

/** Imports a table's file, or shows what it would change: all of it in one transaction, or nothing, with every bad line named. */
export function importTable(keeper: Keeper, asked: Asked): Promise<ImportAnswer> {
  switch (asked.table) {
    case 'branches':
      return importInto(TABLES.branches, keeper, asked);
    case 'facilities':
      return importInto(TABLES.facilities, keeper, asked);
    case 'postalCodes':
      return importInto(TABLES.postalCodes, keeper, asked);
    case 'campaigns':
      return importInto(TABLES.campaigns, keeper, asked);
  }
}

async function importInto<Draft extends object, Stored extends object>(
  { subject, readRow, plan, store, finish }: Table<Draft, Stored>,
  keeper: Keeper,
  { table: name, bytes, seen, progress }: Asked,
): Promise<ImportAnswer> {
  const file = await readTableFile(bytes, { table: name, readRow, progress });
  if (file.rows.length === 0) return refusal(file.problems);
  const rows = file.rows.map(({ row }) => row);
  const keys = new Set(rows.map(({ key }) => key));
  const compare = async (source: Source) => {
    const planner = await plan(source, keeper, { rows, keys });
    const told = (done: number) => progress('comparing', done, file.rows.length);
    await inStretches(file.rows, ({ row, line }) => planner.take(row, line), told);
    return planner;
  };

  const { pool } = keeper.db;
  if (seen === null || file.problems.length > 0) {
    const version = await referenceVersion(pool);
    const { problems, summary } = await compare(pool);
    const all = [...file.problems, ...problems];
    return all.length > 0 ? refusal(all) : { ok: true, isStored: false, version, summary };
  }

  const answer = await underHead<ImportAnswer>(keeper, async (client, before) => {
    if (before !== seen) return { isChanged: false, result: { ok: false, reason: 'changedMeanwhile' } };
    const { problems, summary, changes } = await compare(client);
    if (problems.length > 0) return { isChanged: false, result: refusal(problems) };
    const stored = { by: keeper.actor.userId, now: keeper.clock(), subject };
    for (let start = 0; start < changes.length; start += BATCH) {
      const batch = changes.slice(start, start + BATCH);
      await store(client, batch);
      await recordChanges(
        client,
        batch.map(({ key, before, next }) => ({ ...stored, key, before: recorded(before), after: next })),
      );
      progress('storing', start + batch.length, changes.length);
    }
    await finish?.(
      client,
      changes.map(({ next }) => next),
    );
    return { isChanged: changes.length > 0, result: { ok: true, isStored: true, version: before + 1, summary } };
  });
  if (answer.ok) await refreshNow(keeper);
  return answer;
}

const refusal = (problems: readonly ReferenceProblem[]): ImportAnswer => ({
  ok: false,
  reason: 'problems',
  count: problems.length,
  problems: problems.toSorted((one, other) => one.line - other.line).slice(0, MOST_PROBLEMS),
});
