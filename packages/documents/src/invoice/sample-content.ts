import { formatNumber } from '@jazylym/domain/abonement/number';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { both, followedBy, inBoth, words } from '../text/words.ts';
import type { InvoiceContent } from './content.ts';

/** A number that no facility gives: there is none with this index. */
const NUMBER = formatNumber({ facilityCode: '000000', year: 2001, series: 0, sequence: 1 });

/** An invoice that nobody owes, to show how an issuer's details are printed; it says that it is a sample. */
export const sampleInvoice = (issuer: Issuer): InvoiceContent => ({
  number: NUMBER,
  copy: words('sample'),
  reversed: null,
  date: '',
  issuer,
  facility: { code: '000000', names: words('facility') },
  payer: { name: both('nameOfOrganization'), bin: '000000000000', address: both('postalAddress'), account: '' },
  purpose: inBoth(followedBy(words('purposeWords'), `№\u00a0${NUMBER}`)),
  sheets: [[]],
  count: '0',
  total: '0',
  further: [],
  inWords: { kk: '', ru: '' },
  status: { isPaid: false, words: both('awaiting') },
  operator: '',
});
