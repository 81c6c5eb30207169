import type { Ps1 as Ps1Form } from '@jazylym/documents/ps1/ps1';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { type ComponentProps, lazy } from 'react';

/** Which print of a sheet it is: 1 the original, every later one a copy; null a copy that nobody counted. */
export type Print = ComponentProps<typeof Ps1Form>['print'];

/** The papers and their codes are fetched only where they are shown: the counter works without them. */
const loadPs1 = () => import('@jazylym/documents/ps1/ps1');
const Ps1 = lazy(() => loadPs1().then((module) => ({ default: module.Ps1 })));

/** Fetches every paper: a print must not depend on what the connection does meanwhile. */
export const loadPapers = (): Promise<unknown> => Promise.all([loadPs1()]);

/** One sheet as it will be printed. */
export function PaperSheet({ sheet, acceptance, print }: { sheet: Sheet; acceptance: Acceptance; print: Print }) {
  const abonement = acceptance.abonements.find(({ id }) => id === sheet.documentId);
  return abonement ? <Ps1 abonement={abonement} print={print} /> : null;
}
