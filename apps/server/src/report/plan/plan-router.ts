import { Line } from '@jazylym/domain/organisation/line';
import { Language } from '@jazylym/domain/organisation/organisation';
import { PlanProgressQuery, PlanVersion, PlanYear, SavePlan } from '@jazylym/domain/report/plan';
import * as z from 'zod';
import { planning, withinReach } from '../../access/guard.ts';
import { planGoals } from './goals.ts';
import { importPlanFile, previewPlanFile } from './import.ts';
import { plan } from './plan.ts';
import { planFile } from './plan-file.ts';
import { planProgress } from './progress.ts';
import { savePlan } from './save.ts';

const OfYear = z.object({ year: PlanYear });
const File = OfYear.extend({ file: z.base64().transform((text) => Buffer.from(text, 'base64')) });

/** What is planned for a campaign: by branch, facility and title. */
export const planProcedures = {
  /** A campaign's plan and its changes, as far as one's role reaches. */
  plan: withinReach.input(OfYear).query(({ ctx, input }) => plan(ctx, input, ctx.reach)),
  /** What is planned beside what was accepted, by operational day and accepting place. */
  planProgress: withinReach.input(PlanProgressQuery).query(({ ctx, input }) => planProgress(ctx, input)),
  /** What is planned and how much of it is expected by each day, for pages that have what was accepted. */
  planGoals: withinReach.input(PlanProgressQuery).query(({ ctx, input }) => planGoals(ctx, input, ctx.reach)),
  savePlan: planning.input(SavePlan).mutation(({ ctx, input }) => savePlan(ctx, input)),
  /** The lines that one may plan, as a file to fill in. */
  planFile: planning
    .input(OfYear.extend({ format: z.enum(['csv', 'xlsx']), language: Language }))
    .query(({ ctx, input }) => planFile(ctx, input)),
  previewPlanFile: planning.input(File).mutation(({ ctx, input }) => previewPlanFile(ctx, input)),
  /** Does what the preview showed that named the version `seen`. */
  importPlanFile: planning
    .input(File.extend({ seen: PlanVersion, note: Line.default('') }))
    .mutation(({ ctx, input }) => importPlanFile(ctx, input)),
};
