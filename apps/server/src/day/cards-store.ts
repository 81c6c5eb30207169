import type { DeliveryAddress } from '@jazylym/domain/abonement/abonement';
import type { Month } from '@jazylym/domain/calendar/calendar';
import type { SortableCard } from '@jazylym/domain/day/sort';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { numberOf } from '../abonement/listed-row.ts';
import { addressOf } from '../abonement/stored-row.ts';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/**
 * The cards that a day must have: of each abonement that was not reversed within it. Sorting points and rounds are those of now, since
 * copies travel now; a round counts where its postal code is still of the facility that delivers.
 */
const CARDS = `SELECT a.id, f.code, a.number_year, a.number_series, a.number_sequence, a.blank_number, a.publication_index,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.months, a.sets, e.distribution_system AS system,
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title,
    df.id AS delivery_id, json_build_object('kk', df.name_kk, 'ru', df.name_ru, 'en', df.name_en) AS delivery_names,
    sp.id AS sorting_id, json_build_object('kk', sp.name_kk, 'ru', sp.name_ru, 'en', sp.name_en) AS sorting_names,
    coalesce(p.delivery_round, '') AS round, s.name, s.postal_code, s.settlement, s.street, s.house, s.flat
  FROM abonement a
    JOIN facility f ON f.id = a.facility_id
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
    JOIN facility df ON df.id = a.delivery_facility_id
    LEFT JOIN facility sp ON sp.id = df.sorting_point_id AND e.distribution_system = 'card'
    LEFT JOIN postal_place p ON (p.code = s.postal_code::bpchar OR p.new_code = s.postal_code::bpchar)
      AND p.facility_id = a.delivery_facility_id
  WHERE a.facility_id = $1 AND a.business_date = $2 AND NOT EXISTS (SELECT FROM reversal r
    WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.business_date = a.business_date)`;

type CardRow = {
  id: string;
  code: string;
  number_year: number;
  number_series: number;
  number_sequence: number;
  blank_number: number | null;
  publication_index: string;
  start_month: Month;
  months: number;
  sets: number;
  system: SortableCard['system'];
  title: Names;
  delivery_id: number;
  delivery_names: Names;
  sorting_id: number | null;
  sorting_names: Names;
  round: string;
  name: string;
  postal_code: string;
} & Omit<DeliveryAddress, 'postalCode'>;

/** The delivery cards of a day with what a sorter needs to know of each, in no order. */
export async function cardsOfDay(source: Source, { facilityId, businessDate }: OfDay): Promise<SortableCard[]> {
  const { rows } = await source.query<CardRow>({ name: 'day.cards', text: CARDS, values: [facilityId, businessDate] });
  return rows.map((row) => ({
    abonementId: row.id,
    number: numberOf(row),
    blankNumber: row.blank_number,
    publicationIndex: row.publication_index,
    title: row.title,
    startMonth: row.start_month,
    ...{ months: row.months, sets: row.sets, system: row.system, round: row.round },
    sortingPoint: row.sorting_id === null ? null : { id: row.sorting_id, names: row.sorting_names },
    deliveryFacility: { id: row.delivery_id, names: row.delivery_names },
    subscriberName: row.name,
    address: addressOf(row),
  }));
}
