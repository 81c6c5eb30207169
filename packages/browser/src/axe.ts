import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG_AND_PRACTICE: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules of these that look at colours. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What keeps a page from WCAG 2.2 AA as far as axe can tell, one line for each place; empty when nothing does. `only: 'colours'`
 * leaves out what the same page in other colours has told. Axe runs in the page itself: its wrapper for Playwright, which also
 * looks into frames, opens a second page for each look and takes six times as long. Throws where there is a frame.
 */
export async function violationsOf(page: Page, { only }: { only?: 'colours' | undefined } = {}): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe does not look into the frames of this page');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ['violations'] }),
    only === 'colours' ? COLOURS : WCAG_AND_PRACTICE,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
