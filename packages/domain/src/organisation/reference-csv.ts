import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import type { Branch, Language } from './organisation.ts';
import type { Campaign, FacilityEntry, PostalPlace } from './reference.ts';
import { writeStreets } from './reference-cells.ts';
import { headsOf, type ReferenceTable } from './reference-columns.ts';

/** Words of the tariff zones as files write them. */
const ZONES = {
  kk: { city: 'қала', rayon: 'аудан' },
  ru: { city: 'город', rayon: 'район' },
  en: { city: 'city', rayon: 'rayon' },
};

/** Yes and no as files write them. */
const YES_OR_NO = {
  kk: { yes: 'иә', no: 'жоқ' },
  ru: { yes: 'да', no: 'нет' },
  en: { yes: 'yes', no: 'no' },
};

/** What each table's entries are. */
export type ReferenceEntries = {
  branches: Branch;
  facilities: FacilityEntry;
  postalCodes: PostalPlace;
  campaigns: Campaign;
};

const CELLS: {
  [Table in ReferenceTable]: (entry: ReferenceEntries[Table], language: Language) => (string | number | null)[];
} = {
  branches: ({ code, names, tile }) => [code, names.kk, names.ru, names.en, tile.column, tile.row],
  facilities: ({ code, names, branchCode, signatures, closedOn, ...ties }, language) => [
    code,
    names.kk,
    names.ru,
    names.en,
    branchCode,
    signatures,
    ties.sortingPointCode,
    YES_OR_NO[language][ties.automated ? 'yes' : 'no'],
    ties.enteredAtCode,
    closedOn,
  ],
  postalCodes: ({ code, newCode, facilityCode, round, zone, settlement, rayon, streets, closedOn }, language) => [
    code,
    newCode,
    facilityCode,
    round,
    ZONES[language][zone],
    settlement.kk,
    settlement.ru,
    settlement.en,
    rayon?.kk ?? null,
    rayon?.ru ?? null,
    rayon?.en ?? null,
    writeStreets(streets),
    closedOn,
  ],
  campaigns: ({ year, opensOn, closesOn }) => [year, opensOn, closesOn],
};

/** The first line of a table's file, after a byte order mark, by which spreadsheets know UTF-8. */
export const csvHead = (table: ReferenceTable, language: Language): string =>
  `${BYTE_ORDER_MARK}${csvLine(headsOf(table, language))}`;

/** An entry as a line of its table's file, which an import reads back as what it is. */
export const csvEntry = <Table extends ReferenceTable>(
  table: Table,
  entry: ReferenceEntries[Table],
  language: Language,
): string => csvLine(CELLS[table](entry, language));
