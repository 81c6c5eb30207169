import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { Rounding } from '@jazylym/domain/money/round';
import { OnPaper } from '@jazylym/domain/organisation/issuer';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { Names, Zone } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import * as z from 'zod';
import type { ChangeWords } from '../change-list.tsx';

const FIELDS = [
  'code',
  'branchCode',
  'newCode',
  'facilityCode',
  'round',
  'zone',
  'settlement',
  'rayon',
  'streets',
  'names',
  'signatures',
  'sortingPointCode',
  'automated',
  'enteredAtCode',
  'closedOn',
  'tile',
  'year',
  'opensOn',
  'closesOn',
  'cardClosesOn',
  'addressClosesOn',
  'rounding',
  'graceDays',
  'bin',
  'iban',
  'bank',
  'bic',
  'address',
  'beneficiaryCode',
  'paymentPurposeCode',
  'isDemo',
] as const;
type Field = (typeof FIELDS)[number];

type Wording = { t: Translate; language: Language };

const Tile = z.object({ column: z.int(), row: z.int() });

/** What a field of reference data is called in the reader's language; an unknown one by its own name. */
export const fieldName = (field: string, t: Translate): string =>
  FIELDS.some((one) => one === field) ? t(`organisation.field.${field as Field}`) : field;

/** A value of reference data as a person reads it. */
export function fieldValue(field: string, value: unknown, { t, language }: Wording): string {
  if (field === 'signatures')
    return t(value === 2 ? 'organisation.signatures.both' : 'organisation.signatures.operator');
  const names = Names.or(OnPaper).safeParse(value);
  if (names.success) return [...new Set(Object.values(names.data))].join(' / ');
  const tile = Tile.safeParse(value);
  if (tile.success)
    return `${t('organisation.field.column')} ${tile.data.column}, ${t('organisation.field.row')} ${tile.data.row}`;
  const zone = Zone.safeParse(value);
  if (zone.success) return t(`organisation.zone.${zone.data}`);
  const rounding = Rounding.safeParse(value);
  if (rounding.success) return t(`organisation.rounding.${rounding.data}`);
  const date = CalendarDate.safeParse(value);
  if (date.success) return formatShortDate(date.data, language);
  if (typeof value === 'boolean') return t(value ? 'organisation.yes' : 'organisation.no');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** How the history of reference data is said. */
export function useChangeWords(): ChangeWords {
  const { t, language } = useWords();
  return {
    field: (name) => fieldName(name, t),
    value: (field, value) => fieldValue(field, value, { t, language }),
  };
}
