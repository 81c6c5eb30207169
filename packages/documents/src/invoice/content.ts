import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { subtractTiyn, type Tiyn } from '@jazylym/domain/money/tiyn';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { amountInWords } from '@jazylym/i18n/amount-in-words';
import { paginate } from '../sheet/paginate.ts';
import { copyMark, type Print } from '../sheet/print.ts';
import { addressLine } from '../text/address.ts';
import { dateOnPaper } from '../text/date.ts';
import { type PaperLine, paperLines } from '../text/line.ts';
import { moneyOnPaper } from '../text/money.ts';
import { isAllReversed, reversedMark, standingOf } from '../text/reversed.ts';
import { both, followedBy, inBoth, type LabelName, type Words, words } from '../text/words.ts';
import { invoiceLineHeight, invoiceRoom } from './room.ts';

export type InvoiceFacts = { acceptance: Acceptance; issuer: Issuer; print: Print };

/** All that an invoice says besides its fixed words; the screen and the PDF only lay it out. */
export type InvoiceContent = {
  number: string;
  copy: Words | null;
  /** The mark of the whole, where all of it was reversed: nobody is told then how to pay it. */
  reversed: Words | null;
  date: string;
  issuer: Issuer;
  facility: { code: string; names: Words };
  payer: { name: string; bin: string; address: string; account: string };
  /** The client's own words or the form's, and the number of the invoice. */
  purpose: string;
  /** The lines of each sheet. */
  sheets: PaperLine[][];
  /** How many lines the total is of; null where some were given back of what was paid: it is of them too. */
  count: string | null;
  /** What is to be paid, or what was: lines that were reversed before are no part of it. */
  total: string;
  /** What stands below the total where anything was reversed: what is to be paid, or what was given back and what is left. */
  further: { label: LabelName; amount: string }[];
  /** The total in words; null where all was reversed before it was paid: nothing needs no words. */
  inWords: Words | null;
  status: { isPaid: boolean; words: string };
  operator: string;
};

/**
 * The invoice (есепшот, счёт на оплату) of an acceptance paid by account, its number that of the first abonement; null for
 * one paid in cash, which has a receipt. Until it is paid it asks for what was not reversed; once it is, it says what was paid, and what of that
 * was given back. S7
 */
export function invoiceContent({ acceptance, issuer, print }: InvoiceFacts): InvoiceContent | null {
  const { payment } = acceptance;
  const [first] = acceptance.abonements;
  if (payment.method !== 'account' || first === undefined) return null;
  const { number, subscriber, address } = first;
  const total = payment.paid?.amount ?? payment.due;
  const content = {
    number,
    copy: copyMark(print),
    reversed: reversedMark(isAllReversed(acceptance)),
    date: dateOnPaper(first.businessDate),
    issuer,
    facility: { code: first.facilityCode, names: { kk: first.facilityNames.kk, ru: first.facilityNames.ru } },
    payer: {
      name: subscriber.name,
      bin: subscriber.kind === 'organization' ? subscriber.bin : '',
      address: `${address.postalCode}, ${addressLine(address)}`,
      account: accountOf(payment.bankAccount),
    },
    purpose: purposeOf(payment.purpose, number),
    total: moneyOnPaper(total),
    ...sumsOf(acceptance, total, payment.paid),
    inWords: total === 0 ? null : { kk: amountInWords(total, 'kk'), ru: amountInWords(total, 'ru') },
    status: statusOf(acceptance, payment.paid),
    operator: first.operatorName,
  };
  return { ...content, sheets: paginate(paperLines(acceptance), invoiceLineHeight, invoiceRoom(content)) };
}

/** The number always stands in it: by it the payment is matched. */
function purposeOf(own: string, number: string): string {
  const invoice = followedBy(words('purposeInvoice'), `№\u00a0${number}`);
  if (own !== '') return `${own}, ${both('purposeInvoice')} №\u00a0${number}`;
  const { kk, ru } = words('purposeWords');
  return inBoth({ kk: `${kk}, ${invoice.kk}`, ru: `${ru}, ${invoice.ru}` });
}

const accountOf = (account: { bic: string; iban: string } | null): string =>
  account === null ? '' : `${both('iban')} ${account.iban}, ${both('bic')} ${account.bic}`;

type Paid = Extract<Acceptance['payment'], { method: 'account' }>['paid'];

/** What follows from the total, which is what is due or was paid, in tiyn. */
function sumsOf(acceptance: Acceptance, total: Tiyn, paid: Paid): Pick<InvoiceContent, 'count' | 'further'> {
  const { count, total: left } = standingOf(acceptance);
  if (left < total)
    return {
      count: null,
      further: [
        { label: 'takenBack', amount: moneyOnPaper(subtractTiyn(total, left)) },
        { label: 'left', amount: moneyOnPaper(left) },
      ],
    };
  const isAsked = paid === null && acceptance.reversedIds.length > 0;
  return { count: String(count), further: isAsked ? [{ label: 'due', amount: moneyOnPaper(total) }] : [] };
}

function statusOf(acceptance: Acceptance, paid: Paid): InvoiceContent['status'] {
  if (paid === null) return { isPaid: false, words: both(isAllReversed(acceptance) ? 'nothingDue' : 'awaiting') };
  return {
    isPaid: true,
    words: `${both('paid')}: ${dateOnPaper(paid.paidOn)}, ${both('paymentOrder')} № ${paid.reference}`,
  };
}
