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
  const other = campaigns.find(
    ({ year, opensOn, closesOn }) => year !== next.year && opensOn <= next.closesOn && next.opensOn <= closesOn,
  );
  if (other !== undefined) return refuse({ reason: 'windowOverlaps', ...other });
  return { ok: true, next, isChanged: true };
}
