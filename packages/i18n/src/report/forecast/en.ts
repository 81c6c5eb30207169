import type { MessageTree } from '../../message-tree.ts';
import type { forecast as kk } from './kk.ts';

export const forecast = {
  title: 'Print run forecast for three months',
  countedBy: 'By delivery month and delivering branch; invoices that await payment are in it.',
  month: 'Month',
  accepted: 'Accepted',
  expected: 'Forecast',
  low: 'At least',
  high: 'At most',
  copies: '{{copies}} copies',
  between: 'between {{low}} and {{high}}',
  ofAccepted: '{{copies}} accepted',
  closesOn: 'subscriptions from this month on are accepted until {{day}}',
  closed: 'subscriptions from this month on are closed: there will be no more',
  rests: 'What the forecast rests on',
  campaign: 'This campaign accepted {{now}} sets; the last one had {{before}} by the same point.',
  recent: 'The last 28 days brought {{now}} sets; the same days a year ago {{before}}.',
  lastYear:
    '{{month}}: a year ago {{started}} sets started with this month; of what was accepted in its time, {{share}} came after the same point.',
  lasting: '{{share}} of last year’s sets were for more than a month: they are delivered in the next months too.',
  assumption:
    'The summed figures know acceptance by day and starts by month, not both at once. So a month’s subscriptions are taken to have come in as all that was accepted in that time.',
  bounds: 'The bounds: the slower and the faster of the two paces, and chance. Reversals are not foreseen.',
  noLastCampaign: 'No forecast: there is no last campaign to compare with. Only what is accepted is shown.',
  tooLittle:
    'No forecast: too little was accepted by this point a year ago (fewer than 30 sets) to compare with. Only what is accepted is shown.',
  failed: { title: 'The forecast could not be opened', hint: 'Check the network and try again.' },
} as const satisfies MessageTree<typeof kk>;
