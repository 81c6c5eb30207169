import type { Ps1 as Ps1Form } from '@jazylym/documents/ps1/ps1';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Sheet } from '@jazylym/domain/abonement/afterwards';
import { useWords } from '@jazylym/front/language';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, lazy } from 'react';
import { importInvoice, importPriceExplanation, importPs1, importReceipt, issuerQuery } from './load-papers.ts';
import { useFurtherFacts } from './use-further-facts.ts';

/** Which print of a sheet it is: 1 the original, every later one a copy; null a copy that nobody counted. */
export type Print = ComponentProps<typeof Ps1Form>['print'];

const Ps1 = lazy(() => importPs1().then((module) => ({ default: module.Ps1 })));
const Receipt = lazy(() => importReceipt().then((module) => ({ default: module.Receipt })));
const Invoice = lazy(() => importInvoice().then((module) => ({ default: module.Invoice })));
const PriceExplanation = lazy(() => importPriceExplanation().then((module) => ({ default: module.PriceExplanation })));

interface Props {
  sheet: Sheet;
  acceptance: Acceptance;
  print: Print;
}

/** One paper as it will be printed. */
export function PaperSheet({ sheet, acceptance, print }: Props) {
  const { t } = useWords();
  const issuer = useQuery(issuerQuery()).data;
  const { fiscal, positions } = useFurtherFacts(sheet.paper, acceptance);
  if (sheet.paper === 'ps1') {
    const abonement = acceptance.abonements.find(({ id }) => id === sheet.documentId);
    const isReversed = acceptance.reversedIds.includes(sheet.documentId);
    return abonement ? <Ps1 abonement={abonement} print={print} isReversed={isReversed} /> : null;
  }
  if (issuer === undefined) return <SkeletonLines lines={8} label={t('counter.accepted.loading')} />;
  const facts = { acceptance, issuer, print };
  switch (sheet.paper) {
    case 'receipt':
      return <Receipt {...facts} fiscal={fiscal} />;
    case 'invoice':
      return <Invoice {...facts} />;
    case 'priceExplanation':
      return <PriceExplanation {...facts} positions={positions} />;
  }
}
