import type { MessageTree } from '../message-tree.ts';
import type { abonement as kk } from './kk.ts';

export const abonement = {
  address: { house: 'house {{house}}', flat: 'flat {{flat}}' },
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
    addressIncomplete: {
      street: 'The street is missing: a city address needs street and house. Write the street or the microdistrict.',
      house: 'The house is missing: a city address needs street and house. Write the number of the house.',
    },
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
  stage: {
    registered: 'Registered',
    printed: 'Printed',
    signed: 'Signed',
    handedOver: 'Handed over',
    reversed: 'Reversed',
  },
  paper: { ps1: 'PS-1', receipt: 'Receipt', invoice: 'Invoice', priceExplanation: 'Price explanation' },
  event: {
    registered: 'Registered',
    original: '{{paper}}: original printed',
    copy: '{{paper}}: copy № {{number}} printed',
    signed: 'Signed by the subscriber',
    handedOver: 'Handed over to the client',
    reversed: 'Acceptance reversed. Reason: {{reason}}. Money given back: {{refund}}',
    reversedUnpaid: 'Acceptance reversed. Reason: {{reason}}. The invoice was not paid, no money was given back',
    paid: 'Invoice paid: {{amount}}, on {{paidOn}}, payment order {{reference}}',
  },
  afterRejection: {
    dayClosed:
      'This abonement belongs to {{businessDate}}, and the open day is {{openDay}}: what was accepted on an earlier day is not reversed. If the client withdraws, the abonement is annulled instead.',
    alreadyReversed:
      'This abonement has been reversed already. Do not give the money back twice; look at the abonement’s history.',
    alreadyPaid:
      'The payment of this invoice is recorded already: {{paidOn}}, payment order {{reference}}. Nothing more to record; check whether another invoice is meant.',
    notDue:
      'Nothing is due on this invoice: all its abonements are reversed. Check which invoice the money was sent for.',
    wrongAmount:
      '{{amount}} was entered, and {{due}} is due on the invoice. An invoice is paid whole: compare the amount with the bank statement and mend it.',
    paidInFuture:
      'The payment date {{paidOn}} has not come yet: today is {{today}}. Enter the date on the bank statement.',
    paidBeforeInvoice:
      'The payment date {{paidOn}} is earlier than the invoice ({{issuedOn}}). Compare the date and the invoice’s number with the bank statement.',
    conflict:
      'This was recorded already with other data; nothing was changed. Reload the page and check what is recorded.',
  },
  reversal: {
    open: 'Reverse',
    openAll: 'Reverse all of it: {{what}}',
    asking: 'Whether it can be reversed: asking which day is open…',
    unknown: 'Whether it can be reversed is not known: the server gave no answer. Reload the page.',
    dayClosed:
      'Accepted on {{date}}. That day is closed, so it cannot be reversed. If the client withdraws, the abonement is annulled instead.',
    title: 'Reverse the acceptance',
    refund: 'Give back to the client',
    refundAccount: 'Give back to the payer’s account',
    nothing: 'The invoice is not paid yet: no money to give back. The amount due goes down.',
    keeps: 'The number is not given to another abonement: it stays as reversed. This cannot be undone.',
    handedOver: 'The client has the abonement: take the sheet PS-1 back.',
    reason: 'Reason',
    wrongTitle: 'Wrong publication',
    wrongTerm: 'Wrong term or number of sets',
    wrongAddress: 'Wrong subscriber or address',
    refused: 'The client changed their mind',
    other: 'Another reason',
    otherLabel: 'Write the reason',
    needed: 'Choose or write a reason: three characters at least.',
    confirm: 'Record the reversal',
    cancel: 'Leave it as it is',
    failed: 'No answer came. It can be sent again: the reversal is recorded once. {{problem}}',
    done: 'Acceptance reversed',
    close: 'Close',
  },
  invoices: {
    title: 'Invoices awaiting payment',
    search: 'Number, organization, BIN or title',
    hint: 'Find the payer on the bank statement and record the payment.',
    none: 'No invoice awaits payment',
    noneHint: 'When an organization subscribes by account, its invoice stands here until it is paid.',
    notFound: 'No invoice matches “{{text}}”. It may be paid already, or another facility’s.',
    failed: 'The list of invoices did not load.',
    due: 'Due',
    count: 'Invoices',
    issued: 'issued: {{date}}',
    today: 'today',
    bin: 'BIN {{bin}}',
    open: 'Open',
    openNumber: 'Open invoice № {{number}}',
    pay: 'Record the payment of invoice № {{number}}',
    paidOn: 'Paid on',
    paidOnHint: 'For example 10.11.2026 or 10.11',
    reference: 'Number of the payment order',
    amount: 'Amount, ₸',
    record: 'Record the payment',
    close: 'Close',
    mendDate: 'Write the date as on the bank statement: day.month.year.',
    mendReference: 'Write the number of the payment order.',
    mendAmount: 'Write the amount in tenge, for example 3775.',
    paymentFailed: 'No answer came. It can be sent again: the payment is recorded once. {{problem}}',
    recorded: 'The payment of invoice № {{number}} is recorded: {{amount}}',
    keyNext: 'to the list',
    keyPay: 'open the payment',
    keyRecord: 'record the payment',
    keyBack: 'close, back to the counter',
  },
  listed: {
    more: 'The oldest {{shown}} of {{total}} are shown. The others appear as these are done; by their number the search of the counter finds them.',
  },
  left: {
    title: 'Registered, not handed over',
    hint: 'Abonements whose sheet PS-1 the client does not have yet: the oldest first, of the last 30 days.',
    none: 'Everything is with the clients',
    noneHint: 'What is registered and not handed over to its client shows up here.',
    failed: 'The list did not load.',
    mark: 'Mark № {{number}}, {{name}}',
    open: 'Open',
    openNumber: 'Open abonement № {{number}}',
    handOver: 'Record as signed and handed over: {{what}}',
    nothingMarked: 'Mark what was handed over',
    final: 'What is recorded stays.',
    notRecorded: 'Not recorded: {{problem}}',
    recorded: 'Recorded as signed and handed over: {{what}}',
    keyMark: 'mark',
    keyHandOver: 'hand over what is marked',
    keyOpen: 'open',
    keyBack: 'back to the counter',
  },
} as const satisfies MessageTree<typeof kk>;
