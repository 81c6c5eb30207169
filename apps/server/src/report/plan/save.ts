import type { ReportReach, Scope } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { type PlanChange, type PlanRejection, planKey, type SavePlan } from '@jazylym/domain/report/plan';
import type { Services } from '../../context.ts';
import type { Transaction } from '../../organisation/store.ts';
import { type LineKey, lineNames, plansLine, readsLine, scopeOfLine } from './plan-reach.ts';
import {
  addVersion,
  changingPlan,
  lockCampaign,
  planLines,
  planSteps,
  planVersion,
  planVersions,
} from './plan-store.ts';

export type Planning = Pick<Services, 'db' | 'clock' | 'known'> & { actor: Actor; reach: ReportReach };

/** What became of a change: the plan's version with it, or why it was not taken. */
export type SaveAnswer = { ok: true; version: number } | { ok: false; rejection: PlanRejection };

/** As many lines as a rejection names. */
const MOST_NAMED = 50;

/**
 * Changes lines of a plan in one new version, all of them or none. What already stands as it was typed makes no version, so that a
 * retry answers as its first attempt did. Is refused where somebody changed, after the version that the author saw, anything
 * that the author reads.
 */
export async function savePlan(planning: Planning, input: SavePlan): Promise<SaveAnswer> {
  const { actor, known, db, clock, reach } = planning;
  const foreign = input.lines.filter((line) => !plansLine(actor, known, line));
  if (foreign.length > 0) return refuseUnknown(foreign);
  const scopes = input.lines.flatMap((line) => scopeOfLine(known, line) ?? []);
  const reads = (line: LineKey) => readsLine(reach, known, line);
  return await changingPlan(db.pool, { actor, scopes: apart(scopes) }, (client) =>
    keepPlan(client, { ...input, reads, names: lineNames(known), madeBy: actor.userId, now: clock() }),
  );
}

/** Each scope once: a plan has thousands of lines of one kind. */
const apart = (scopes: readonly Scope[]): Scope[] => [
  ...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values(),
];

const refuseUnknown = (lines: readonly LineKey[]): SaveAnswer => ({
  ok: false,
  rejection: {
    reason: 'unknownLines',
    count: lines.length,
    lines: lines.slice(0, MOST_NAMED).map(({ kind, code }) => ({ kind, code })),
  },
});

interface Kept extends SavePlan {
  /** Whose changes meanwhile stand in the way. */
  reads: (line: LineKey) => boolean;
  names: (line: LineKey) => Names;
  madeBy: string;
  now: Date;
}

/** `savePlan` within a transaction, for whoever has already made sure that its lines may be planned. */
export async function keepPlan(client: Transaction, kept: Kept): Promise<SaveAnswer> {
  const { year, lines, note, now, madeBy } = kept;
  if (!(await lockCampaign(client, year))) return { ok: false, rejection: { reason: 'noCampaign', year } };
  const version = await planVersion(client, year);
  const stored = new Map((await planLines(client, year)).map((line) => [planKey(line), line.sets]));
  const news = lines.filter((line) => (stored.get(planKey(line)) ?? null) !== line.sets);
  if (news.length === 0) return { ok: true, version };
  const meanwhile = await changedMeanwhile(client, kept, version);
  if (meanwhile !== null) return { ok: false, rejection: meanwhile };
  await addVersion(client, { year, version: version + 1, madeAt: now, madeBy, note, lines: news.map(bare) });
  return { ok: true, version: version + 1 };
}

const bare = ({ kind, code, sets }: PlanChange): PlanChange => ({ kind, code, sets });

/** What was changed after the version that the author saw, as far as they read; from what it was there to what it is now. */
async function changedMeanwhile(
  client: Transaction,
  { year, seen, reads, names }: Kept,
  version: number,
): Promise<PlanRejection | null> {
  const steps = (await planSteps(client, year, seen)).filter(reads);
  const [newest] = steps;
  if (newest === undefined) return null;
  const byLine = Map.groupBy(steps, planKey);
  const changed = [...byLine.values()].flatMap((ofLine) => {
    const [last, first] = [ofLine[0], ofLine.at(-1)];
    if (last === undefined || first === undefined || last.after === first.before) return [];
    return [{ kind: last.kind, code: last.code, names: names(last), before: first.before, after: last.after }];
  });
  if (changed.length === 0) return null;
  const versions = await planVersions(client, year, seen);
  const madeBy = versions.find((one) => one.version === newest.version)?.madeBy ?? '';
  return { reason: 'changedMeanwhile', version, madeBy, count: changed.length, steps: changed.slice(0, MOST_NAMED) };
}
