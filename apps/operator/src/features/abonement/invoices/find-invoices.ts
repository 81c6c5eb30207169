import type { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { foldText } from '@jazylym/domain/catalogue/fold';

/**
 * Invoices in which each typed word begins some word: of the organization's name, of a title in any language, or of the number and
 * the BIN. Letters fold as in every search of the counter; the order stays, the oldest first.
 */
export function findInvoices(invoices: readonly AwaitedInvoice[], text: string): AwaitedInvoice[] {
  const asked = foldText(text).split(' ').filter(Boolean);
  return invoices.filter((invoice) => {
    const words = wordsOf(invoice);
    return asked.every((word) => words.some((own) => own.startsWith(word)));
  });
}

function wordsOf({ number, subscriber, titles }: AwaitedInvoice): string[] {
  const names = [subscriber.name, ...titles.flatMap(({ kk, ru, en }) => [kk, ru, en])];
  const folded = foldText([number, ...names].join(' ')).split(' ');
  return subscriber.kind === 'organization' ? [...folded, subscriber.bin] : folded;
}
