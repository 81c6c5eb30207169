import type { CatalogueRow } from '@jazylym/domain/catalogue/catalogue';
import type { NewEntry } from '@jazylym/domain/catalogue/complete';
import { spreadIssues } from '@jazylym/domain/catalogue/issues';
import { rowFromUnit } from '@jazylym/domain/catalogue/price';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Title } from './titles.ts';

/** The one title whose prices in this year's catalogue are the source's own (S11), though their parts are invented. */
export const VERIFIED_INDEX = '75384';

/** Last year everything cost this many hundredths of what it costs now. */
const LAST_YEAR = 94;

/**
 * The entries of this year's or last year's catalogue, as the catalogue's import would store them. Newspapers are priced by the
 * month, magazines by the issue.
 */
export function entriesOf(titles: readonly Title[], edition: 'thisYear' | 'lastYear'): NewEntry[] {
  return titles.map((title, place) => ({
    position: place + 1,
    publicationIndex: title.index,
    title: title.names,
    kind: title.kind,
    publisherName: title.publisher,
    editorialPhone: title.index === VERIFIED_INDEX ? null : inventedPhone(place),
    distributionSystem: title.distributionSystem,
    territory: title.territory,
    volumePages: title.pages,
    issuesPerYear: title.issuesPerYear,
    issuesPerMonth: issuesPerMonth(title),
    pricedBy: title.kind === 'newspaper' ? 'month' : 'issue',
    minimumMonths: Math.min(...title.terms),
    maximumMonths: Math.max(...title.terms),
    rows: title.terms.flatMap((months) => rowsOf(title, months, edition)),
    isDemo: !(title.index === VERIFIED_INDEX && edition === 'thisYear'),
  }));
}

/** A title that skips months has equally many issues in all the others. */
function issuesPerMonth({ issuesPerYear, skipped }: Title): number[] {
  if (skipped.length === 0) return spreadIssues(issuesPerYear);
  const each = issuesPerYear / (12 - skipped.length);
  return Array.from({ length: 12 }, (_, month) => (skipped.includes(month + 1) ? 0 : each));
}

/** A number that no exchange gives out. */
const inventedPhone = (place: number): string => `+7 7172 00-00-${String(place + 1).padStart(2, '0')}`;

function rowsOf(title: Title, months: number, edition: 'thisYear' | 'lastYear'): CatalogueRow[] {
  const priced = (unit: Tiyn): Tiyn => (edition === 'thisYear' ? unit : hundredthsOf(unit, LAST_YEAR));
  return (['city', 'rayon'] as const).map((zone) =>
    rowFromUnit({
      months,
      zone,
      unitPublisher: priced(title.unit.publisher),
      unitDelivery: priced(title.unit[zone]),
      units: unitsIn(title, months),
      rounding: 'half-up',
    }),
  );
}

/** Months of a newspaper, issues of a magazine. Throws RangeError where a term would hold a broken number of issues. */
function unitsIn(title: Title, months: number): number {
  if (title.kind === 'newspaper') return months;
  if ((title.issuesPerYear * months) % 12 !== 0)
    throw new RangeError(`${title.index} has no whole issues in ${months} months`);
  return (title.issuesPerYear * months) / 12;
}

const hundredthsOf = (amount: Tiyn, hundredths: number): Tiyn => {
  const product = amount * hundredths;
  return tiyn((product - (product % 100)) / 100);
};
