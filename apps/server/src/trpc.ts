import type { Action } from '@jazylym/domain/access/can';
import type { PasswordProblem } from '@jazylym/domain/access/password';
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from '@trpc/server';
import * as z from 'zod';
import type { Context } from './context.ts';
import { isUnavailable } from './unavailable.ts';

/** Which action a procedure performs, or that anybody, or anybody signed in, may call it. Every procedure says one. */
type Meta = { action: Action | 'public' | 'signedIn' };

/**
 * What went wrong, by a name that a front end has a sentence for. Rejections of the trade are values, not errors: these are
 * for requests that no screen of ours should send, for lost sessions and for a server in trouble.
 */
export type Problem =
  | 'badInput'
  | 'signInNeeded'
  | 'mustChangePassword'
  | 'wrongPassword'
  | 'samePassword'
  | PasswordProblem
  | 'tooManyAttempts'
  | 'notAllowed'
  | 'notFound'
  | 'tooLarge'
  | 'unavailable'
  | 'defect';

/** An error with its name. */
export const problem = (code: TRPCError['code'], name: Problem): TRPCError => new TRPCError({ code, message: name });

const NAMES: Partial<Record<TRPCError['code'], Problem>> = {
  BAD_REQUEST: 'badInput',
  PARSE_ERROR: 'badInput',
  UNSUPPORTED_MEDIA_TYPE: 'badInput',
  METHOD_NOT_SUPPORTED: 'badInput',
  PAYLOAD_TOO_LARGE: 'tooLarge',
  NOT_FOUND: 'notFound',
  UNAUTHORIZED: 'signInNeeded',
  FORBIDDEN: 'notAllowed',
  SERVICE_UNAVAILABLE: 'unavailable',
};

const OWN = new Set<string>([
  'mustChangePassword',
  'wrongPassword',
  'samePassword',
  'passwordBlank',
  'passwordIsUserName',
  'passwordRepeats',
  'tooManyAttempts',
] satisfies Problem[]);

/** The name of an error: its own, or what its code says; anything else is a defect, of which the client learns nothing more. */
function nameOf(error: TRPCError): Problem {
  if (OWN.has(error.message)) return error.message as Problem;
  if (isUnavailable(error.cause)) return 'unavailable';
  return NAMES[error.code] ?? 'defect';
}

/** The name of whatever was thrown. */
export const problemOf = (thrown: unknown): Problem => nameOf(getTRPCErrorFromUnknown(thrown));

/** What is wrong with the input, by field path: `{"address.postalCode": ["invalid_format"]}`; the root is the empty path. */
function fieldsOf(error: z.core.$ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { path, code } of error.issues.slice(0, 50)) {
    const field = path.map(String).join('.').slice(0, 200);
    fields[field] = [...(fields[field] ?? []), code ?? 'invalid'];
  }
  return fields;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const name = nameOf(error);
      const fields = error.cause instanceof z.core.$ZodError ? fieldsOf(error.cause) : null;
      return {
        code: shape.code,
        message: name,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem: name, fields },
      };
    },
  });

export const { router, procedure: bareProcedure } = t;
