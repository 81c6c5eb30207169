import type { ReportReach } from '@jazylym/domain/access/can';
import type { PlanEdit, PlanKind } from '@jazylym/domain/report/plan';
import type { Services } from '../../context.ts';
import { readingOneMoment } from '../../snapshot-store.ts';
import { lineNames, readsLine } from './plan-reach.ts';
import { planLines, planSteps, planVersion, planVersions } from './plan-store.ts';

/** A campaign's plan as far as its reader's reach goes, with the changes that made it what it is, the newest first. */
export type Plan = {
  year: number;
  version: number;
  lines: { kind: PlanKind; code: string; sets: number }[];
  edits: PlanEdit[];
};

/** As far back changes are looked for; as many are told, and of each as many lines. */
const OLDEST = 300;
const MOST_EDITS = 50;
const MOST_STEPS = 100;

/** A change that touched nothing within reach is not told of. */
export async function plan(
  { db, known }: Pick<Services, 'db' | 'known'>,
  { year }: { year: number },
  reach: ReportReach,
): Promise<Plan> {
  const read = await readingOneMoment(db.pool, async (client) => {
    const version = await planVersion(client, year);
    const since = version - OLDEST;
    const [lines, versions] = [await planLines(client, year), await planVersions(client, year, since)];
    return { version, lines, versions, steps: await planSteps(client, year, since) };
  });
  const names = lineNames(known);
  const byVersion = Map.groupBy(
    read.steps.filter((step) => readsLine(reach, known, step)),
    ({ version }) => version,
  );
  const edits = read.versions.flatMap((made): PlanEdit[] => {
    const steps = byVersion.get(made.version);
    if (steps === undefined) return [];
    const told = steps.slice(0, MOST_STEPS).map(({ version: _, ...step }) => ({ ...step, names: names(step) }));
    return [{ ...made, count: steps.length, steps: told }];
  });
  return {
    year,
    version: read.version,
    lines: read.lines.filter((line) => readsLine(reach, known, line)),
    edits: edits.slice(0, MOST_EDITS),
  };
}
