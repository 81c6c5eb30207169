import type { Campaign, CampaignChange } from './reference.ts';
import { against, type Decision, refuse } from './reference-rejection.ts';

/** Decides a campaign's change among the campaigns there are: a window opens before it closes, and two years' never overlap. */
export function decideCampaign(change: CampaignChange, campaigns: readonly Campaign[]): Decision<Campaign> {
  const { seen, next } = change;
  if (seen !== null && seen.year !== next.year) return refuse({ reason: 'codeFixed', code: String(seen.year) });
  const stored = campaigns.find(({ year }) => year === next.year) ?? null;
  const standing = against(change, stored, String(next.year));
  if (standing !== null) return standing;
  if (next.opensOn > next.closesOn) return refuse({ reason: 'windowReversed' });
  return apart(next, campaigns) ?? { ok: true, next, isChanged: true };
}

/** Refuses a window that overlaps with another year's; null for one that stands apart. */
export function apart(
  next: Campaign,
  campaigns: readonly Campaign[],
): Extract<Decision<Campaign>, { ok: false }> | null {
  const other = campaigns.find(
    ({ year, opensOn, closesOn }) => year !== next.year && opensOn <= next.closesOn && next.opensOn <= closesOn,
  );
  return other === undefined ? null : refuse({ reason: 'windowOverlaps', ...other });
}
