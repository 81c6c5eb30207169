import '@jazylym/ui/theme/styles.css';
import { Invoice } from '@jazylym/documents/invoice/invoice';
import { PriceExplanation } from '@jazylym/documents/price-explanation/price-explanation';
import { Ps1 } from '@jazylym/documents/ps1/ps1';
import { Receipt } from '@jazylym/documents/receipt/receipt';
import { createRoot } from 'react-dom/client';
import type { Shown } from './shown.ts';

/** Shows the sheets that the test puts into the page, as a screen of the counter does. */
declare global {
  interface Window {
    shown: Shown[];
  }
}

const { shown } = window;
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(shown.map((one) => <Paper key={JSON.stringify(one)} shown={one} />));

function Paper({ shown }: { shown: Shown }) {
  switch (shown.paper) {
    case 'ps1':
      return <Ps1 {...shown.facts} />;
    case 'receipt':
      return <Receipt {...shown.facts} />;
    case 'invoice':
      return <Invoice {...shown.facts} />;
    case 'priceExplanation':
      return <PriceExplanation {...shown.facts} />;
  }
}
