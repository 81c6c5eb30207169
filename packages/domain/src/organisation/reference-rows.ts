import type { CalendarDate } from '../calendar/calendar.ts';
import type { Branch, Names } from './organisation.ts';
import {
  BranchDraft,
  Campaign,
  FacilityDraft,
  type FacilityEntry,
  MOST_STREETS,
  type PostalPlace,
  PostalPlaceDraft,
} from './reference.ts';
import {
  type CellReason,
  lineReader,
  type ReferenceRecord,
  readAutomated,
  readBranchCode,
  readCode,
  readDay,
  readName,
  readNewCode,
  readRound,
  readSignatures,
  readStreets,
  readTilePlace,
  readYear,
  readZone,
} from './reference-cells.ts';

/**
 * One line of a table's file, read. `complete` makes the entry that it asks for: what the file leaves out stays as it is stored,
 * and where nothing is stored, names are the Kazakh one, a facility is open, has automation, one signature and no sorting point but
 * itself, and no street and no delivery round is known.
 */
export type ReferenceRow<Draft, Stored> = { key: string; complete: (stored: Stored | null) => Draft };

export type RowResult<Draft, Stored> =
  | { ok: true; row: ReferenceRow<Draft, Stored> }
  | { ok: false; problems: { column: string; reason: CellReason }[] };

type Reader = ReturnType<typeof lineReader>;

export function readBranchRow(record: ReferenceRecord): RowResult<BranchDraft, Branch> {
  const line = lineReader(record);
  const code = line.needed('code', readBranchCode, 'notABranchCode');
  const names = readNames(line, 'name');
  const column = line.needed('column', readTilePlace, 'notATilePlace');
  const row = line.needed('row', readTilePlace, 'notATilePlace');
  return finish(line, code, (stored) =>
    BranchDraft.parse({ code, names: names(stored?.names), tile: { column, row } }),
  );
}

export function readFacilityRow(record: ReferenceRecord): RowResult<FacilityDraft, FacilityEntry> {
  const line = lineReader(record);
  const code = line.needed('code', readCode, 'notACode');
  const names = readNames(line, 'name');
  const branchCode = line.needed('branch', readBranchCode, 'notABranchCode');
  const signatures = line.cell('signatures', readSignatures, 'notSignatures');
  const sortingPointCode = line.cell('sortingPoint', readCode, 'notACode');
  const automation = readAutomation(line);
  const closedOn = readClosing(line);
  return finish(line, code, (stored) =>
    FacilityDraft.parse({
      code,
      names: names(stored?.names),
      branchCode,
      signatures: (signatures === undefined ? stored?.signatures : signatures) ?? 1,
      sortingPointCode: (sortingPointCode === undefined ? stored?.sortingPointCode : sortingPointCode) ?? null,
      ...automation(stored),
      closedOn: closedOn(stored),
    }),
  );
}

/** Whether it has automation, and who enters its cards where not: of the two columns, one alone says the other. */
function readAutomation(line: Reader): (stored: FacilityEntry | null) => Automation {
  const automated = line.cell('automated', readAutomated, 'notYesOrNo');
  const enteredAtCode = line.cell('enteredAt', readCode, 'notACode');
  return (stored) => {
    if (enteredAtCode !== undefined) return { automated: automated ?? enteredAtCode === null, enteredAtCode };
    const isAutomated = automated === undefined ? (stored?.automated ?? true) : (automated ?? true);
    return { automated: isAutomated, enteredAtCode: isAutomated ? null : (stored?.enteredAtCode ?? null) };
  };
}

type Automation = Pick<FacilityDraft, 'automated' | 'enteredAtCode'>;

export function readPostalPlaceRow(record: ReferenceRecord): RowResult<PostalPlaceDraft, PostalPlace> {
  const line = lineReader(record);
  const code = line.needed('code', readCode, 'notACode');
  const newCode = line.needed('newCode', readNewCode, 'notANewCode');
  const facilityCode = line.needed('facility', readCode, 'notACode');
  const round = line.cell('round', readRound, 'notARound');
  const zone = line.needed('zone', readZone, 'notAZone');
  const settlement = readNames(line, 'settlement');
  const hasRayon = record.rayonKk !== undefined;
  const rayon = (record.rayonKk ?? '').trim() === '' ? null : readNames(line, 'rayon');
  const streets = line.cell('streets', readStreets, 'notAName');
  if ((streets?.length ?? 0) > MOST_STREETS) line.problems.push({ column: 'streets', reason: 'tooManyStreets' });
  const closedOn = readClosing(line);
  return finish(line, code, (stored) =>
    PostalPlaceDraft.parse({
      code,
      newCode,
      facilityCode,
      round: (round === undefined ? stored?.round : round) ?? '',
      zone,
      settlement: settlement(stored?.settlement),
      rayon: hasRayon ? (rayon?.(stored?.rayon ?? undefined) ?? null) : (stored?.rayon ?? null),
      streets: streets === undefined ? (stored?.streets ?? []) : (streets ?? []),
      closedOn: closedOn(stored),
    }),
  );
}

export function readCampaignRow(record: ReferenceRecord): RowResult<Campaign, Campaign> {
  const line = lineReader(record);
  const year = line.needed('year', readYear, 'notAYear');
  const opensOn = line.needed('opensOn', readDay, 'notADate');
  const closesOn = line.needed('closesOn', readDay, 'notADate');
  return finish(line, year === null ? null : String(year), () => Campaign.parse({ year, opensOn, closesOn }));
}

/** A name in three languages: the Kazakh one is needed, an empty one stays as stored, else it is the Kazakh one. */
function readNames(line: Reader, of: string): (stored: Names | undefined) => Names {
  const kk = line.needed(`${of}Kk`, readName, 'notAName') ?? '';
  const ru = line.cell(`${of}Ru`, readName, 'notAName') ?? null;
  const en = line.cell(`${of}En`, readName, 'notAName') ?? null;
  return (stored) => ({ kk, ru: ru ?? stored?.ru ?? kk, en: en ?? stored?.en ?? kk });
}

function readClosing(line: Reader): (stored: { closedOn: CalendarDate | null } | null) => CalendarDate | null {
  const closedOn = line.cell('closedOn', readDay, 'notADate');
  return (stored) => (closedOn === undefined ? (stored?.closedOn ?? null) : closedOn);
}

const finish = <Draft, Stored>(
  { problems }: Reader,
  key: string | null,
  complete: (stored: Stored | null) => Draft,
): RowResult<Draft, Stored> =>
  problems.length > 0 || key === null ? { ok: false, problems } : { ok: true, row: { key, complete } };
