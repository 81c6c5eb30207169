import type { Abonement } from '@jazylym/domain/abonement/abonement';
import { copyMark, type Print } from '../sheet/print.ts';
import { addressLine } from '../text/address.ts';
import { dateOnPaper } from '../text/date.ts';
import { type Fit, fitOf } from '../text/fit.ts';
import { moneyOnPaper, tengeAndTiyn } from '../text/money.ts';
import { reversedMark } from '../text/reversed.ts';
import { blankOnPaper } from '../text/taken.ts';
import { termInNumerals } from '../text/term.ts';
import { both, inBoth, type LabelName, type Words, words } from '../text/words.ts';
import { monthsGrid } from './months-grid.ts';

/** What a PS-1 is made of. Of a reversed abonement it must never look valid: so nobody may leave that out. */
export type Ps1Facts = { abonement: Abonement; print: Print; isReversed: boolean };

/** All that a PS-1 says besides its fixed words, as it is printed; the screen and the PDF only lay it out. */
export type Ps1Content = {
  number: string;
  /** The collector's numbered blank that it was written on; null at the counter. */
  blank: string | null;
  /** The mark of a reprint; null on the original. */
  copy: Words | null;
  /** The mark of a reversed abonement, whose form is good for nothing any more; null of one that stands. */
  reversed: Words | null;
  term: string;
  months: string;
  title: { words: Words; fit: Fit };
  publicationIndex: string;
  sets: string;
  /** A row for each calendar year of the term; a covered month holds the number of sets, another nothing. */
  grid: { year: string; months: string[] }[];
  /** The postal code, a sign a box. */
  postalCode: string[];
  address: { line: string; fit: Fit };
  whom: { label: LabelName; name: string; fit: Fit; extra: string };
  publisherPart: string;
  deliveryPart: { amount: string; zone: string };
  total: { amount: string; fit: Fit };
  payment: Words;
  /** What the subscription cost, in the two columns of the card. */
  cost: { tenge: string; tiyn: string };
  delivery: { facility: Words; branch: Words; fit: Fit };
  foot: { code: string; facility: Words; fit: Fit; date: string; operator: { name: string; fit: Fit } };
};

/** What stands on the PS-1 of an abonement (S8, rule 11). An individual's IIN never goes on paper. */
export function ps1Content({ abonement, print, isReversed }: Ps1Facts): Ps1Content {
  const { title, facilityNames, deliveryFacilityNames: delivery, deliveryBranchNames, sets } = abonement;
  const line = addressLine(abonement.address);
  return {
    number: abonement.number,
    blank: abonement.taken && blankOnPaper(abonement.taken),
    copy: copyMark(print),
    reversed: reversedMark(isReversed),
    term: termInNumerals(abonement.startMonth, abonement.months),
    months: `${abonement.months} ${both('monthsCount')}`,
    title: { words: onPaper(title), fit: fitOf(inBoth(title), { roomy: 36, close: 80, tight: 160 }) },
    publicationIndex: abonement.publicationIndex,
    sets: String(sets),
    grid: monthsGrid(abonement.startMonth, abonement.months).map(({ year, covered }) => ({
      year: String(year),
      months: covered.map((isCovered) => (isCovered ? String(sets) : '')),
    })),
    postalCode: [...abonement.address.postalCode],
    address: { line, fit: fitOf(line, { roomy: 60, close: 130, tight: 250 }) },
    whom: whomOf(abonement.subscriber),
    ...priceOf(abonement),
    payment: words(abonement.payment.method),
    cost: tengeAndTiyn(abonement.price.total),
    delivery: {
      facility: onPaper(delivery),
      branch: onPaper(deliveryBranchNames),
      fit: fitOf(delivery.kk + delivery.ru, PLACE),
    },
    foot: {
      code: abonement.facilityCode,
      facility: onPaper(facilityNames),
      fit: fitOf(facilityNames.kk + facilityNames.ru, PLACE),
      date: dateOnPaper(abonement.businessDate),
      operator: {
        name: abonement.operatorName,
        fit: fitOf(abonement.operatorName, { roomy: 24, close: 24, tight: 48 }),
      },
    },
  };
}

/** How many letters of a place's two names fit in its corner: whole, or small. */
const PLACE = { roomy: 70, close: 70, tight: 130 };

/** Papers carry two languages: a name's English stays off them. */
const onPaper = ({ kk, ru }: Words): Words => ({ kk, ru });

function whomOf(subscriber: Abonement['subscriber']): Ps1Content['whom'] {
  const isOrganization = subscriber.kind === 'organization';
  const extra = [
    isOrganization ? `${both('businessNumber')} ${subscriber.bin}` : '',
    subscriber.phone ? `${both('phone')} ${subscriber.phone}` : '',
  ];
  return {
    label: isOrganization ? 'nameOfOrganization' : 'nameOfIndividual',
    name: subscriber.name,
    fit: fitOf(subscriber.name, { roomy: 50, close: 60 }),
    extra: extra.filter(Boolean).join(' · '),
  };
}

/** What one set costs in its two parts, times the sets: the catalogue's row, never a computed one. S9 */
function priceOf({ price, sets, zone }: Abonement) {
  const amount = (sets > 1 ? `× ${sets} = ` : '') + moneyOnPaper(price.total);
  return {
    publisherPart: moneyOnPaper(price.row.publisher),
    deliveryPart: { amount: moneyOnPaper(price.row.delivery), zone: both(zone) },
    total: { amount, fit: fitOf(amount, { roomy: 12, close: 30 }) },
  };
}
