import type { MessageTree } from '../message-tree.ts';
import type { abonement as kk } from './kk.ts';

export const abonement = {
  address: { house: 'house {{house}}', flat: 'flat {{flat}}' },
  rejection: {
    unknownIndex: 'Index {{index}} is in no current catalogue. Check the index or search for the title.',
    termNotOffered: 'A term of {{term}} is not on offer for this title. Choose one of these: {{offered}} months.',
    startMonthClosed:
      '{{startMonth}}: subscriptions closed after {{closedAfter}}. Start with the first open month, {{firstOpen}}.',
    startMonthNotInCatalogue:
      '{{startMonth}} is in no current catalogue. Choose a start month between {{first}} and {{last}}.',
    yearNotPublished:
      '{{startMonth}}: the catalogue of {{year}} is not published yet, so nothing can be accepted for this month. The latest possible start month: {{last}}.',
    titleNotInYear:
      'Index {{index}} is not in the catalogue of {{year}}. Choose a start month between {{first}} and {{last}}.',
    nothingOpen: {
      awaits:
        '{{startMonth}}: subscriptions closed after {{closedAfter}}, and the catalogue of {{year}} is not published yet. Until it is, nothing can be accepted.',
      dropped:
        '{{startMonth}}: subscriptions closed after {{closedAfter}}, and the next catalogue does not have this title. Choose another title.',
      notInYear: 'Index {{index}} is not in the catalogue of {{year}}. Choose another title.',
    },
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
    corrected: 'Correction of a certified day, a document of {{day}}. Reason: {{reason}}. Money given back: {{refund}}',
    correctedUnpaid:
      'Correction of a certified day, a document of {{day}}. Reason: {{reason}}. The invoice was not paid, no money was given back',
    paid: 'Invoice paid: {{amount}}, on {{paidOn}}, payment order {{reference}}',
  },
  afterRejection: {
    dayClosed:
      'The day of this abonement ({{businessDate}}) is certified, so an operator reverses it no more. Ask the head of the facility: they record a correction as a document of {{openDay}}.',
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
    certified:
      '{{date}} is certified: nothing in it changes any more. The head of the facility takes the abonement back with a correction, a document of the day that is open now.',
    ofDay: 'It is recorded in {{date}}, which is not certified yet.',
    title: 'Reverse the acceptance',
    refund: 'Give back to the client',
    refundAccount: 'Give back to the payer’s account',
    byCollector: 'Given back to the client by {{who}}',
    notFromDrawer: 'Nothing is paid from the drawer: what they owe goes down by this sum.',
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
  correction: {
    open: 'Correct',
    openAll: 'Correct all of it: {{what}}',
    title: 'Correct a certified day',
    becomes:
      '{{date}} is certified and stays as it is. The correction becomes a document of {{openDay}} and stands apart in its protocol.',
    drawer: 'The money comes out of the drawer of {{openDay}}.',
    told: 'The branch and headquarters get a notice of the correction.',
    confirm: 'Record the correction',
    failed: 'No answer came. It can be sent again: the correction is recorded once. {{problem}}',
    done: 'Correction recorded',
  },
  taken: {
    who: {
      facility: '{{name}} (facility without automation № {{number}})',
      postman: 'postman № {{number}} {{name}}',
      publicAgent: 'public agent № {{number}} {{name}}',
    },
    channel: { facility: 'At the counter', postman: 'Postman', publicAgent: 'Public agent' },
    by: 'Taken by',
    registeredBy: 'Registered by',
    blank: 'Blank',
    on: 'Taken on',
    amount: 'Amount on the card',
    differs: '{{amount}} (by the catalogue {{price}})',
    batch: 'Batch of cards',
    openBatch: 'Open the batch',
    found: '{{who}}, blank № {{blank}}',
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
