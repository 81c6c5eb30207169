import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import { BranchCode } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import { Measure } from './measure.ts';
import { PeriodName } from './period.ts';

/** Everything that one looks at through: all of it is in the address, so that a link shows what its sender saw. */
export interface ReportSearch {
  period: PeriodName;
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
  branches: BranchCode[];
  publications: PublicationIndex[];
  measure: Measure;
  /** Without what awaits payment; absent is with it. */
  paidOnly?: 'yes' | undefined;
  /** What the map shows where it is not the measure of the page. */
  map?: MapMeasure | undefined;
}

/** What a map shows beside the page's measures: the average term, or the change against the last campaign. */
const MapMeasure = z.enum(['term', 'change']);
export type MapMeasure = z.infer<typeof MapMeasure>;

export const DEFAULT_SEARCH: ReportSearch = { period: 'campaign', branches: [], publications: [], measure: 'sets' };

/** In which order the address names them, whatever was changed first: equal filters have equal addresses. */
const ORDER: readonly (keyof ReportSearch)[] = [
  ...(['period', 'from', 'to', 'branches', 'publications', 'measure', 'paidOnly', 'map'] as const),
];

/** As many as the server takes. */
const MOST_BRANCHES = 20;
const MOST_PUBLICATIONS = 100;

/** Reads the filters out of an address; a value that is none is as good as absent, the others still hold. */
export function readSearch(raw: Record<string, unknown>): ReportSearch {
  const period = PeriodName.catch(DEFAULT_SEARCH.period).parse(raw.period);
  const custom = period === 'custom';
  return {
    period,
    from: custom ? CalendarDate.optional().catch(undefined).parse(raw.from) : undefined,
    to: custom ? CalendarDate.optional().catch(undefined).parse(raw.to) : undefined,
    branches: listOf(BranchCode, raw.branches).slice(0, MOST_BRANCHES),
    publications: listOf(PublicationIndex, raw.publications).slice(0, MOST_PUBLICATIONS),
    measure: Measure.catch(DEFAULT_SEARCH.measure).parse(raw.measure),
    paidOnly: z.literal('yes').optional().catch(undefined).parse(raw.paidOnly),
    map: MapMeasure.optional().catch(undefined).parse(raw.map),
  };
}

/** The address's query: `branches=71,75`. What is as by default is left out; what other pages look through follows. */
export function writeSearch(search: Record<string, unknown>): string {
  const defaults: Record<string, unknown> = { ...DEFAULT_SEARCH };
  const names = [...ORDER, ...Object.keys(search).filter((name) => !ORDER.some((one) => one === name))];
  const pairs = names.flatMap((name) => {
    const value = search[name];
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return text === '' || text === defaults[name] ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&').replaceAll('%2C', ',')}`;
}

/** The query as plain texts, the last of a name twice given. */
export const parseSearch = (text: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(text));

function listOf<Value extends string>(schema: z.ZodType<Value>, raw: unknown): Value[] {
  const texts: unknown[] = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(',') : [];
  const values = texts.flatMap((text) => {
    const read = schema.safeParse(text);
    return read.success ? [read.data] : [];
  });
  return [...new Set(values)];
}
