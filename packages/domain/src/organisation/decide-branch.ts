import type { Branch } from './organisation.ts';
import type { BranchChange, BranchDraft } from './reference.ts';
import { against, type Decision, refuse } from './reference-rejection.ts';

/** Decides a branch's change among the branches there are. Catalogues and accounts name its code, so that stays; a tile has one branch. */
export function decideBranch(change: BranchChange, branches: readonly Branch[]): Decision<BranchDraft> {
  const { seen, next } = change;
  if (seen !== null && seen.code !== next.code) return refuse({ reason: 'codeFixed', code: seen.code });
  const stored = branches.find(({ code }) => code === next.code) ?? null;
  const standing = against(change, stored, next.code);
  if (standing !== null) return standing;
  return ownTile(next, branches) ?? { ok: true, next, isChanged: true };
}

/** Refuses a tile that another branch has; null for a free one. */
export function ownTile(
  next: BranchDraft,
  branches: readonly Branch[],
): Extract<Decision<BranchDraft>, { ok: false }> | null {
  const there = branches.find(
    ({ code, tile }) => code !== next.code && tile.column === next.tile.column && tile.row === next.tile.row,
  );
  return there === undefined ? null : refuse({ reason: 'tileTaken', branchCode: there.code });
}
