import { type Action, actionsOf, can } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { type Facility, FacilityId } from '@jazylym/domain/organisation/organisation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { SessionReader, SignedIn } from '../access/session.ts';
import type { Turns } from './turns.ts';

/** Who asks for papers and files, and how many each may be waiting for. */
export type Asking = { whoIs: SessionReader; inTurn: Turns };

/** The most papers that one person may be waiting for: beyond it their papers would keep everybody's waiting. */
export const MOST_AT_ONCE = 8;

/** Seconds after which a paper that was refused for that may be asked for again. */
const RETRY_AFTER = 1;

/** A facility as an address names it. */
export const FacilityInPath = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(FacilityId);

/** Why a paper is not sent. */
export type Refusal = { status: number; problem: string };

export const SIGN_IN_NEEDED: Refusal = { status: 401, problem: 'signInNeeded' };
export const NOT_FOUND: Refusal = { status: 404, problem: 'notFound' };
export const BAD_INPUT: Refusal = { status: 400, problem: 'badInput' };

/** Why somebody may see no such paper of whichever facility; null for who may. */
export function refusalOf({ actor, mustChangePassword }: SignedIn, actions: readonly Action[]): Refusal | null {
  if (mustChangePassword) return { status: 403, problem: 'mustChangePassword' };
  const own = actionsOf(actor);
  return actions.every((action) => own.includes(action)) ? null : { status: 403, problem: 'notAllowed' };
}

/** Whether the facility is there and all of it is within somebody's reach. Foreign and absent are to be answered alike. */
export const reaches = (
  actor: Actor,
  actions: readonly Action[],
  facility: Pick<Facility, 'id' | 'branchCode'> | undefined,
): boolean =>
  facility !== undefined &&
  actions.every((action) =>
    can(actor, action, { kind: 'facility', facilityId: facility.id, branchCode: facility.branchCode }),
  );

export const refuse = (request: FastifyRequest, reply: FastifyReply, { status, problem }: Refusal): FastifyReply =>
  reply.code(status).send({ problem, requestId: request.id });

/** Answers who waits for too many already. */
export const refuseForNow = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  refuse(request, reply.header('retry-after', RETRY_AFTER), { status: 429, problem: 'tooManyAttempts' });
