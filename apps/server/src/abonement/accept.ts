import type { Abonement, AcceptAbonement, Rejection } from '@jazylym/domain/abonement/abonement';
import type { Context } from '../context.ts';

/** What the counter hears: the registered abonement, or why it was not accepted. */
export type AcceptAnswer = { ok: true; abonement: Abonement } | { ok: false; rejection: Rejection };

export function accept(_ctx: Context, _request: AcceptAbonement): Promise<AcceptAnswer> {
  throw new Error('not yet');
}
