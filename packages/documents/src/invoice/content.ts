import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { amountInWords } from '@jazylym/i18n/amount-in-words';
import { paginate } from '../sheet/paginate.ts';
import { copyMark, type Print } from '../sheet/print.ts';
import { addressLine } from '../text/address.ts';
import { dateOnPaper } from '../text/date.ts';
import { type PaperLine, paperLine } from '../text/line.ts';
import { moneyOnPaper } from '../text/money.ts';
import { both, followedBy, inBoth, type Words, words } from '../text/words.ts';
import { invoiceLineHeight, invoiceRoom } from './room.ts';

export type InvoiceFacts = { acceptance: Acceptance; issuer: Issuer; print: Print };

/** All that an invoice says besides its fixed words; the screen and the PDF only lay it out. */
export type InvoiceContent = {
  number: string;
  copy: Words | null;
  date: string;
  issuer: Issuer;
  facility: { code: string; names: Words };
  payer: { name: string; bin: string; address: string; account: string };
  /** The client's own words, or the form's. */
  purpose: string;
  /** The lines of each sheet. */
  sheets: PaperLine[][];
  count: string;
  total: string;
  /** What was taken back before it was paid, and what is left to pay; null where nothing was. */
  reduced: { takenBack: string; due: string } | null;
  inWords: Words;
  status: { isPaid: boolean; words: string };
  operator: string;
};

/**
 * The invoice (есепшот, счёт на оплату) of an acceptance paid by account, its number that of the first abonement; null for
 * one paid in cash, which has a receipt. S7
 */
export function invoiceContent({ acceptance, issuer, print }: InvoiceFacts): InvoiceContent | null {
  const { abonements, total, payment } = acceptance;
  const [first] = abonements;
  if (payment.method !== 'account' || first === undefined) return null;
  const { number, subscriber, address } = first;
  // A paid invoice awaits nothing more: what it was about is its total.
  const due = payment.paid === null ? payment.due : total;
  const content = {
    number,
    copy: copyMark(print),
    date: dateOnPaper(first.businessDate),
    issuer,
    facility: { code: first.facilityCode, names: { kk: first.facilityNames.kk, ru: first.facilityNames.ru } },
    payer: {
      name: subscriber.name,
      bin: subscriber.kind === 'organization' ? subscriber.bin : '',
      address: `${address.postalCode}, ${addressLine(address)}`,
      account: accountOf(payment.bankAccount),
    },
    purpose: payment.purpose || inBoth(followedBy(words('purposeWords'), `№\u00a0${number}`)),
    count: String(abonements.length),
    total: moneyOnPaper(total),
    reduced: due < total ? { takenBack: moneyOnPaper(tiyn(total - due)), due: moneyOnPaper(due) } : null,
    inWords: { kk: amountInWords(due, 'kk'), ru: amountInWords(due, 'ru') },
    status: due === 0 ? { isPaid: false, words: both('takenBack') } : statusOf(payment.paid),
    operator: first.operatorName,
  };
  return { ...content, sheets: paginate(abonements.map(paperLine), invoiceLineHeight, invoiceRoom(content)) };
}

const accountOf = (account: { bic: string; iban: string } | null): string =>
  account === null ? '' : `${both('iban')} ${account.iban}, ${both('bic')} ${account.bic}`;

function statusOf(
  paid: { paidOn: Parameters<typeof dateOnPaper>[0]; reference: string } | null,
): InvoiceContent['status'] {
  if (paid === null) return { isPaid: false, words: both('awaiting') };
  return {
    isPaid: true,
    words: `${both('paid')}: ${dateOnPaper(paid.paidOn)}, ${both('paymentOrder')} № ${paid.reference}`,
  };
}
