import type { MessageTree } from '../message-tree.ts';
import type { abonement as kk } from './kk.ts';

export const abonement = {
  rejection: {
    unknownIndex: 'Index {{index}} is not in the current catalogue. Check the index or search for the title.',
    termNotOffered: 'A term of {{term}} is not on offer for this title. Choose one of these: {{offered}} months.',
    startMonthClosed:
      '{{startMonth}}: subscriptions closed after {{closedAfter}}. Start with the first open month, {{firstOpen}}.',
    startMonthNotInCatalogue:
      '{{startMonth}} is not in the current catalogue. Choose a start month between {{first}} and {{last}}.',
    noIssuesInTerm:
      'No issue of this title appears in the chosen term ({{startMonth}}, {{term}}). Choose a longer term or another start month.',
    outsideTerritory:
      'This title is not distributed at the delivery address: {{branch}}. Its territory: {{territory}}. Check the address or choose another title.',
    unknownPostalCode: 'Postal code {{postalCode}} is not in the directory. Check the subscriber’s postal code.',
    priceChanged:
      'The catalogue has changed: the price is now {{current}} ({{shown}} was shown). Tell the client the new price and accept again.',
    notEnoughCash: 'Received {{given}}, due {{total}}: {{missing}} is missing. Take the missing amount.',
    accountNeedsOrganization:
      'Only organizations pay by account. Enter the subscriber as an organization with a BIN, or choose cash.',
    conflict:
      'This abonement is already registered with other data; nothing was changed. Check the registered one and start a new one.',
    facilityClosed:
      'This facility has been closed since {{closedOn}} and accepts no subscriptions. Ask an administrator.',
    noCatalogue: 'No catalogue is published yet, so nothing can be accepted. Ask headquarters.',
  },
} as const satisfies MessageTree<typeof kk>;
