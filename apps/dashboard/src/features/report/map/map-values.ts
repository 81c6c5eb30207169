import type { Language } from '@jazylym/domain/organisation/organisation';
import { changeOf } from '@jazylym/domain/report/compared';
import { averageTerm } from '@jazylym/domain/report/figures';
import type { Figures } from '@jazylym/domain/report/report';
import { formatNumber } from '@jazylym/i18n/format';
import { formatMeasure, formatMeasureCompact, type Measure, measured } from '../filter/measure.ts';
import type { MapMeasure } from '../filter/search.ts';
import { sayChange } from '../say-change.ts';

/** A tile's shade, `1` … `5` from little to much or `down3` … `up3` for a change, and its value in little room and in full. */
export type MapValue = { step: string; short: string; full: string };

/** What a branch has, and what it had on the same days of the last campaign. */
export type BranchFigures = { now: Figures | undefined; before: Figures | undefined };

const STEPS = 5;

/** How a branch's tile looks in the page's measure: the shade is its part of the largest. */
function measureTile(value: number, most: number, measure: Measure, language: Language): MapValue {
  const step = value === 0 ? 0 : Math.max(1, Math.ceil((value / Math.max(1, most)) * STEPS));
  return {
    step: String(step),
    short: formatMeasureCompact(value, measure, language),
    full: formatMeasure(value, measure, language),
  };
}

/** Average terms lie close together, so the shades go from the shortest to the longest. Null where nothing was accepted. */
function termTile(term: number, shortest: number, longest: number, language: Language): MapValue {
  const share = longest === shortest ? 1 : (term - shortest) / (longest - shortest);
  const text = formatNumber(term, language, 1);
  return { step: String(1 + Math.round(share * (STEPS - 1))), short: text, full: text };
}

/** From how much of a change its shade is the next one. */
const CHANGES = [0.02, 0.1, 0.25];

/** More and less have shades of their own, and signs and arrows beside them. */
function changeTile(change: number, language: Language): MapValue {
  const size = CHANGES.filter((from) => Math.abs(change) >= from).length;
  const step = size === 0 ? 'same' : `${change < 0 ? 'down' : 'up'}${size}`;
  const said = sayChange(change, language);
  return { step, short: said, full: said };
}

/** What a map shows: a measure, its change against the last campaign, or the average term. */
export type Shown = { measure: Measure; as: 'measure' | MapMeasure };

/** Every branch's tile by its code, of what the map shows; a branch that has nothing to show has none. */
export function mapValues(
  branches: ReadonlyMap<string, BranchFigures>,
  { measure, as }: Shown,
  language: Language,
): Map<string, MapValue> {
  const all = [...branches];
  const tiles = <Value>(shownOf: (branch: BranchFigures) => Value | null, tileOf: (value: Value) => MapValue) =>
    new Map(
      all.flatMap(([code, branch]): [string, MapValue][] => {
        const value = shownOf(branch);
        return value === null ? [] : [[code, tileOf(value)]];
      }),
    );
  if (as === 'term') {
    const termOf = ({ now }: BranchFigures) => (now === undefined ? null : averageTerm(now));
    const terms = all.flatMap(([, branch]) => termOf(branch) ?? []);
    return tiles(termOf, (term) => termTile(term, Math.min(...terms), Math.max(...terms), language));
  }
  const measuredIn = (figures: Figures | undefined) => (figures === undefined ? 0 : measured(figures, measure));
  if (as === 'change')
    return tiles(
      ({ now, before }) => changeOf({ now: measuredIn(now), before: measuredIn(before) }),
      (change) => changeTile(change, language),
    );
  const most = Math.max(...all.map(([, { now }]) => measuredIn(now)));
  return tiles(
    ({ now }) => measuredIn(now),
    (value) => measureTile(value, most, measure, language),
  );
}
