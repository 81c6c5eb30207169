import type { Abonement, TakenAway } from '@jazylym/domain/abonement/abonement';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { COLLECTOR, type CollectorRow, collectedBy, JOIN_COLLECTOR } from './collector-row.ts';

/** An abonement as lists show it. */
export type ListedAbonement = {
  id: string;
  acceptanceId: string;
  number: string;
  title: Names;
  name: string;
  sets: number;
  months: number;
  startMonth: Month;
  total: Tiyn;
  method: 'cash' | 'account';
  businessDate: CalendarDate;
  acceptedAt: string;
  channel: Abonement['channel'];
  /** From a collector's card: it is not handed over at the counter. */
  taken: Pick<TakenAway, 'collector' | 'blankNumber'> | null;
  isReversed: boolean;
  isPrinted: boolean;
  isHandedOver: boolean;
};

/** Abonements for lists: the caller adds what narrows them, on `a`. */
export const LISTED = `SELECT a.id, a.acceptance_id, f.code, a.number_year, a.number_series, a.number_sequence, s.name, a.sets,
    a.months, to_char(a.start_month, 'YYYY-MM') AS start_month, a.total_tiyn, a.payment_method AS method, a.accepted_at,
    a.business_date::text AS business_date, a.channel, ${COLLECTOR},
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title,
    EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id) AS is_reversed,
    EXISTS (SELECT FROM paper_print p
      WHERE p.facility_id = a.facility_id AND p.document_id = a.id AND p.paper = 'ps1') AS is_printed,
    EXISTS (SELECT FROM abonement_step t
      WHERE t.facility_id = a.facility_id AND t.abonement_id = a.id AND t.step = 'handedOver') AS is_handed_over
  FROM abonement a
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    JOIN facility f ON f.id = a.facility_id
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
    ${JOIN_COLLECTOR}`;

/** A line of `LISTED`. */
export type ListedRow = CollectorRow & {
  id: string;
  acceptance_id: string;
  code: string;
  number_year: number;
  number_series: number;
  number_sequence: number;
  name: string;
  sets: number;
  months: number;
  start_month: Month;
  total_tiyn: string;
  method: 'cash' | 'account';
  business_date: CalendarDate;
  accepted_at: Date;
  channel: Abonement['channel'];
  title: Names;
  is_reversed: boolean;
  is_printed: boolean;
  is_handed_over: boolean;
};

export const listedOf = (row: ListedRow): ListedAbonement => ({
  id: row.id,
  acceptanceId: row.acceptance_id,
  number: numberOf(row),
  title: row.title,
  name: row.name,
  sets: row.sets,
  months: row.months,
  startMonth: row.start_month,
  total: tiyn(Number(row.total_tiyn)),
  method: row.method,
  businessDate: row.business_date,
  acceptedAt: row.accepted_at.toISOString(),
  channel: row.channel,
  taken: collectedBy(row),
  isReversed: row.is_reversed,
  isPrinted: row.is_printed,
  isHandedOver: row.is_handed_over,
});

/** The printed number of a stored line. */
export const numberOf = (row: Pick<ListedRow, 'code' | 'number_year' | 'number_series' | 'number_sequence'>): string =>
  formatNumber({
    facilityCode: row.code,
    year: row.number_year,
    series: row.number_series,
    sequence: row.number_sequence,
  });
