import { type Action, actionsOf, can, dayReach, keyReach, reportReach } from '@jazylym/domain/access/can';
import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import type * as z from 'zod';
import { bareProcedure, problem } from '../trpc.ts';

/**
 * The only ways to begin a procedure: each declares who may call it, in its meta, and holds it. What a role may not do at all
 * is `notAllowed`, whatever it was asked about; what lies outside its reach is `notFound`, as what does not exist.
 */

/** Anybody, signed in or not. */
export const open = bareProcedure.meta({ action: 'public' });

/** Anybody signed in, also one who must change the password first. */
export const signedIn = bareProcedure.meta({ action: 'signedIn' }).use(async ({ ctx, next }) => {
  const session = await ctx.signedIn();
  if (session === null) throw problem('UNAUTHORIZED', 'signInNeeded');
  return next({ ctx: { session } });
});

/** Anybody signed in with a password of their own: for what one does with one's own account. */
export const onOwnAccount = signedIn.use(({ ctx, next }) => {
  if (ctx.session.mustChangePassword) throw problem('FORBIDDEN', 'mustChangePassword');
  return next();
});

const may = (action: Action) =>
  bareProcedure.meta({ action }).use(async ({ ctx, next }) => {
    const session = await ctx.signedIn();
    if (session === null) throw problem('UNAUTHORIZED', 'signInNeeded');
    if (session.mustChangePassword) throw problem('FORBIDDEN', 'mustChangePassword');
    if (!actionsOf(session.actor).includes(action)) throw problem('FORBIDDEN', 'notAllowed');
    return next({ ctx: { actor: session.actor } });
  });

/** For an action on what belongs to the whole country. */
export const anywhere = (action: Action) =>
  may(action).use(({ ctx, next }) => {
    if (!can(ctx.actor, action, { kind: 'country' })) throw problem('FORBIDDEN', 'notAllowed');
    return next();
  });

/** For an action in the facility that the input names. Absent and foreign facilities answer alike. */
export const inFacility = <Input extends z.ZodType<{ facilityId: FacilityId }, { facilityId: FacilityId }>>(
  action: Action,
  input: Input,
) =>
  may(action)
    .input(input)
    .use(({ ctx, input: { facilityId }, next }) => {
      const facility = ctx.known.facility(facilityId);
      if (facility === undefined) throw problem('NOT_FOUND', 'notFound');
      if (!can(ctx.actor, action, { kind: 'facility', facilityId, branchCode: facility.branchCode }))
        throw problem('NOT_FOUND', 'notFound');
      return next({ ctx: { facility } });
    });

/** For reports: `ctx.reach` says whose figures may be counted. */
export const withinReach = may('report.read').use(({ ctx, next }) => {
  const reach = reportReach(ctx.actor);
  if (reach === null) throw problem('FORBIDDEN', 'notAllowed');
  return next({ ctx: { reach } });
});

/** For who plans: of which lines `ctx.actor` may say what is planned, each line decides. `ctx.reach` says which they see. */
export const planning = may('plan.manage').use(({ ctx, next }) => {
  const reach = reportReach(ctx.actor);
  if (reach === null) throw problem('FORBIDDEN', 'notAllowed');
  return next({ ctx: { reach } });
});

/** For keys of editorial offices: `ctx.keyReach` says of which publishers. */
export const withKeys = may('report.key').use(({ ctx, next }) => {
  const reach = keyReach(ctx.actor);
  if (reach === null) throw problem('FORBIDDEN', 'notAllowed');
  return next({ ctx: { keyReach: reach } });
});

/** For what a facility and those above it both read of days: `ctx.dayReach` says whose. */
export const withDays = may('day.read').use(({ ctx, next }) => {
  const reach = dayReach(ctx.actor);
  if (reach === null) throw problem('FORBIDDEN', 'notAllowed');
  return next({ ctx: { dayReach: reach } });
});

/** For those who look after the days of many facilities: `ctx.branchCodes` says of which branches, null of all. */
export const withinDays = withDays.use(({ ctx, next }) => {
  if (ctx.dayReach.kind !== 'above') throw problem('FORBIDDEN', 'notAllowed');
  const { branchCodes } = ctx.dayReach;
  return next({ ctx: { branchCodes: branchCodes === 'all' ? null : branchCodes } });
});
