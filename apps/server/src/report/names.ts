import type { Names } from '@jazylym/domain/organisation/organisation';
import type { Known } from '../organisation/known.ts';

/** What reports call titles, branches and facilities; what reference data no longer knows is called by its code. */
export function namesIn(known: Pick<Known, 'publications' | 'branches' | 'facility'>) {
  const publications = known.publications();
  const branches = new Map(known.branches().map((branch) => [branch.code, branch.names]));
  return {
    title: (index: string): Names => publications.get(index)?.title ?? unnamed(index),
    branch: (code: string): Names => branches.get(code) ?? unnamed(code),
    facility: (id: number): { code: string; names: Names } => {
      const facility = known.facility(id);
      return { code: facility?.code ?? String(id), names: facility?.names ?? unnamed(String(id)) };
    },
  };
}

const unnamed = (code: string): Names => ({ kk: code, ru: code, en: code });
