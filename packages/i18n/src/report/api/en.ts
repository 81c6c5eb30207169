import type { MessageTree } from '../../message-tree.ts';
import type { api as kk } from './kk.ts';

export const api = {
  badQuery: {
    title: 'The parameters are wrong',
    detail: 'Mend these parameters and ask again. {{parameters}}',
  },
  keyNeeded: {
    title: 'An API key is needed',
    detail:
      'Add the header “Authorization: Bearer jz_…”. If the key is wrong or revoked, the editorial office makes a new one on the dashboard’s page “API keys”.',
  },
  notFound: {
    title: 'There is no such address',
    detail: 'What can be asked is described in /api/v1/openapi.json.',
  },
  tooOften: {
    title: 'Asked too often',
    detail: 'One key may ask 60 questions a minute. Ask again in {{seconds}} seconds.',
  },
  unavailable: {
    title: 'The server cannot answer now',
    detail: 'Ask again in a minute: nothing is lost.',
  },
  defect: {
    title: 'Something is wrong with the server',
    detail: 'Your question may be right. Tell whoever operates the server the requestId of this answer.',
  },
  parameter: {
    from: 'from is the first day: YYYY-MM-DD, as 2026-10-10.',
    to: 'to is the last day: YYYY-MM-DD, not before the first; a period has at most 366 days.',
    year: 'year is the year of delivery, four digits, as 2027.',
    title: 'title is a title’s index, as 75384; repeat the parameter for several, at most 100.',
    branch: 'branch is a branch’s code of two digits, as 17; repeat the parameter for several.',
  },
  unknownParameter: 'Only these parameters are known here: {{names}}.',
  noParameters: 'There are no parameters here.',
} as const satisfies MessageTree<typeof kk>;
