import { type Action, actionsOf, type Place, placeNeededBy } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';

/**
 * The dashboard's pages by what one must be allowed to do there, some of them for those of one kind of place alone; the first one is
 * where the dashboard opens. What lies below a page's path belongs to it.
 */
const MENU = [
  { action: 'report.read', path: '/office', label: 'office.title', of: 'publisher' },
  { action: 'report.read', path: '/', label: 'overview.title' },
  { action: 'report.read', path: '/titles', label: 'titles.title' },
  { action: 'report.read', path: '/regions', label: 'regions.title' },
  { action: 'report.read', path: '/channels', label: 'channels.title' },
  { action: 'report.read', path: '/plans', label: 'plans.title' },
  { action: 'day.remind', path: '/days', label: 'above.title' },
  { action: 'journal.verify', path: '/journal', label: 'journal.title' },
  { action: 'account.manage', path: '/accounts', label: 'accounts.title' },
  { action: 'organisation.manage', path: '/branches', label: 'organisation.branches' },
  { action: 'organisation.manage', path: '/facilities', label: 'organisation.facilities' },
  { action: 'organisation.manage', path: '/postal-codes', label: 'organisation.postalCodes' },
  { action: 'organisation.manage', path: '/campaigns', label: 'organisation.campaigns' },
  { action: 'organisation.manage', path: '/issuer', label: 'organisation.issuer.title' },
  { action: 'report.key', path: '/keys', label: 'keys.title' },
] as const satisfies readonly { action: Action; path: string; label: string; of?: Place }[];

export type MenuEntry = (typeof MENU)[number];

/** The pages that an actor may open. */
export function menuOf(actor: Actor): MenuEntry[] {
  const allowed = actionsOf(actor);
  const place = placeNeededBy(actor.role);
  return MENU.filter((entry) => allowed.includes(entry.action) && (!('of' in entry) || entry.of === place));
}

/** The entry that a route belongs to, by the route's path; undefined for everybody's own pages. */
export const entryAt = (path: string): MenuEntry | undefined =>
  MENU.find((entry) => entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)));
