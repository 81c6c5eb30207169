import { decideBranch } from '@jazylym/domain/organisation/decide-branch';
import type { ReferenceRejection } from '@jazylym/domain/organisation/reference-rejection';
import { readRegions } from '../demo/regions.ts';
import { recordChanges } from './change-store.ts';
import { type Keeper, recorded, refreshNow } from './keep.ts';
import { storeBranches, underHead } from './keep-store.ts';
import { loadBranches } from './store.ts';

/** How many branches were made; or why none was. */
export type AddedBranches = { ok: true; added: number } | { ok: false; rejection: ReferenceRejection };

/**
 * Makes a branch for each of the country's 17 oblasts and 3 cities that has none yet, with its code of the state classifier and
 * its place on the map. Those that there are stay as somebody wrote them. All or none; a second press adds nothing.
 */
export async function addCountryBranches(keeper: Keeper): Promise<AddedBranches> {
  const answer = await underHead<AddedBranches>(keeper, async (client) => {
    const branches = await loadBranches(client);
    const missing = readRegions()
      .map(({ branch }) => branch)
      .filter(({ code }) => !branches.some((branch) => branch.code === code));
    for (const next of missing) {
      const decision = decideBranch({ seen: null, next }, branches);
      if (!decision.ok) return { isChanged: false, result: { ok: false, rejection: decision.rejection } };
    }
    if (missing.length === 0) return { isChanged: false, result: { ok: true, added: 0 } };
    await storeBranches(client, missing);
    const made = { subject: 'branch' as const, before: null, by: keeper.actor.userId, now: keeper.clock() };
    await recordChanges(
      client,
      missing.map((branch) => ({ ...made, key: branch.code, after: recorded(branch) })),
    );
    return { isChanged: true, result: { ok: true, added: missing.length } };
  });
  if (answer.ok) await refreshNow(keeper);
  return answer;
}
