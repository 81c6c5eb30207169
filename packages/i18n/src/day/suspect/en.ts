import type { MessageTree } from '../../message-tree.ts';
import type { suspect as kk } from './kk.ts';

export const suspect = {
  cash: {
    short: '{{amount}} is missing: {{why}}.',
    over: 'There is {{amount}} too much: {{why}}.',
    together: 'two causes may have met: 1) {{first}}; 2) {{second}}',
  },
  where: {
    oneOf: 'one of {{count}}: {{numbers}}',
    more: '{{numbers}} and {{count}} more',
  },
  why: {
    notPaid: 'an abonement is registered and its {{amount}} may not have been taken ({{where}})',
    acceptanceNotPaid:
      'one client’s {{abonements}} are registered and the {{amount}} may not have been taken ({{where}} and the others of that acceptance)',
    notRefunded: 'a refund of {{amount}} is recorded and the money may not have been given back ({{where}})',
    takenTwice: '{{amount}} for an abonement may have been taken twice ({{where}})',
    refundedTwice: '{{amount}} may have been refunded twice ({{where}})',
    accountInCash:
      '{{amount}} that is recorded as by account may have been paid in cash ({{where}}, on the invoice: {{abonements}})',
    changeTwice: 'change of {{amount}} may have been given twice ({{where}})',
    changeNever: 'change of {{amount}} may not have been given ({{where}})',
    sets: '{{sets}} are registered and {{likely}} may have been paid for, at {{price}} each ({{where}})',
    cardAmount:
      '{{collector}} brought what the card says, {{onCard}}, and the catalogue’s price is {{price}} ({{where}})',
    batchAmounts:
      '{{collector}} brought what {{cards}} that differ from the price say, {{onCard}}, and by the catalogue it is {{price}} ({{where}})',
    transposed: {
      remittance:
        'two neighbouring digits of what {{collector}} handed in seem to have changed places: {{typed}} was typed, {{likely}} is likely',
      given:
        'two neighbouring digits of the cash given seem to have changed places: {{typed}} was typed, {{likely}} is likely ({{where}})',
      control:
        'two neighbouring digits of a control sum of {{collector}} seem to have changed places: {{typed}} was typed, {{likely}} is likely',
    },
    piecesTransposed:
      'two neighbouring digits of the number of {{denomination}} seem to have changed places: {{typed}} was typed, {{likely}} is likely',
    remittance: {
      debt: '{{collector}} may have handed in the whole debt of {{amount}}, and it was not recorded',
      batch: '{{collector}} may have handed in the {{amount}} of one batch, and it was not recorded',
      notHandedIn: '{{collector}} is recorded as having handed in {{amount}}, which may not be in the drawer',
      twice: 'the {{amount}} that {{collector}} handed in may be recorded twice',
      tooMuch: '{{collector}} is recorded as having handed in {{amount}} more than was owed',
    },
    notes: { missed: '{{notes}} may not have been counted', surplus: '{{notes}} may have been counted too many' },
    wrongLine: '{{notes}} may be entered in the neighbouring line, {{enteredAs}}',
    nextDay: '{{amount}} of the next day may have lain apart from the drawer',
    nextDayOf: '{{amount}} of the next day may have lain apart from the drawer ({{where}})',
  },
  cards: {
    cardMissing: 'In the protocol, and its card is not there: {{where}}.',
    cardForeign: {
      reversed: 'The card of a reversed abonement is still among the others: {{where}}.',
      nextDay: 'A card of the next day has got among those of this one: {{where}}.',
      elsewhere: 'A card was scanned that is not in this day’s protocol: {{where}}.',
    },
    cardTwice: 'A card was scanned twice: {{where}}.',
    bundle: {
      never: {
        batch: 'A whole batch seems not to have been counted: {{collector}}, {{cards}}.',
        collector: 'One person’s cards seem not to have been counted: {{collector}}, {{cards}}.',
        publication: 'One title’s cards seem not to have been counted: index {{index}}, {{cards}}.',
      },
      twice: {
        batch: 'A whole batch seems to have been counted twice: {{collector}}, {{cards}}.',
        collector: 'One person’s cards seem to have been counted twice: {{collector}}, {{cards}}.',
        publication: 'One title’s cards seem to have been counted twice: index {{index}}, {{cards}}.',
      },
    },
    reversedCards: 'The cards of reversed abonements seem to have been counted too: {{cards}} ({{where}}).',
    cardsTransposed:
      'Two neighbouring digits of the number of cards seem to have changed places: {{typed}} was typed, {{likely}} is likely.',
  },
  mend: {
    notPaid: 'Look at the PS-1 and the receipt, ask the client and take the money.',
    notRefunded: 'Ask the client to come and give the money back.',
    twice: 'Ask the client and settle what was given or taken twice.',
    accountInCash: 'Ask the client or the operator how the invoice was paid.',
    change: 'Recall the client, ask them and settle the change.',
    sets: 'Check the number of sets on the PS-1 with the client.',
    cardAmount: 'Find the card, compare its amount with the catalogue and settle it with whoever brought it.',
    transposed: {
      remittance:
        'Look at the paper of the money handed in. Where it is wrong, take the entry back and record it anew.',
      given: 'Ask the operator what the client gave and what change was given.',
      control: 'Compare the sum with the report of whoever brought the batch.',
    },
    piecesTransposed: 'Count the money of this line again.',
    remittance: {
      debt: 'Ask them. If the money was handed in, record it.',
      batch: 'Ask them. If the money was handed in, record it.',
      notHandedIn: 'Ask them. If the money was not handed in, take it or take the entry back.',
      twice: 'Compare both entries. If one is too many, take it back.',
      tooMuch: 'Compare the entry with its paper. Where it is wrong, take it back and record it anew.',
    },
    notes: 'Count this money again and look under the tray and in the corners of the drawer.',
    wrongLine: 'Count the money of both lines again.',
    nextDay: 'Find the money of the next day and count it with the drawer.',
    together: 'Check both: neither explains the difference alone.',
    cardMissing: 'Look for the card among the PS-1 forms and scan it.',
    cardForeign: 'Lay the card aside and take it out of the count.',
    cardTwice: 'Make sure that there is one card only.',
    bundle: 'Find the bundle and count it again.',
    reversedCards: 'Lay the cards of reversed abonements aside and count the others again.',
    cardsTransposed: 'Correct the number that was typed, or count the cards again.',
  },
} as const satisfies MessageTree<typeof kk>;
