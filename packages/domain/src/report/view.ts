import * as z from 'zod';
import { ClientId } from '../abonement/acceptance.ts';
import { Line } from '../organisation/line.ts';

/** A page of the dashboard and what it is narrowed to: the address after `/dashboard`, as the browser has it. */
export const ViewAddress = z
  .string()
  .max(2_000)
  .regex(/^\/(?!\/)[a-z0-9/-]*(\?[^\s#<>"]*)?$/i);

/** How many views one person keeps. */
export const MOST_VIEWS = 50;

/** A view to keep under a name; `shared` shows it to everybody of the author's role. The same id again changes it. */
export const SaveView = z.object({
  id: ClientId,
  name: Line.min(1).max(60),
  address: ViewAddress,
  shared: z.boolean(),
});
export type SaveView = z.infer<typeof SaveView>;

/** A kept view as somebody sees it: their own, or another's who shared it with the role. */
export const SavedView = z.object({
  id: z.uuid(),
  name: z.string(),
  address: ViewAddress,
  isOwn: z.boolean(),
  isShared: z.boolean(),
  /** Whether the dashboard opens with it. */
  isHome: z.boolean(),
  author: z.string(),
});
export type SavedView = z.infer<typeof SavedView>;

/** Why a view is not kept. */
export type ViewRejection = { reason: 'tooManyViews'; most: number };
