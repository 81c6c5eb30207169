import type { MessageTree } from '../../message-tree.ts';
import type { reportView as kk } from './kk.ts';

export const reportView = {
  title: 'Views',
  none: 'No view is saved: choose filters and save them here.',
  sharedByMe: 'shared with your role',
  sharedBy: 'shared by {{name}}',
  home: 'Open the dashboard with this view: {{name}}',
  remove: 'Remove: {{name}}',
  save: 'Save this view…',
  wall: 'Show in turn on a wall screen',
  onWall: 'Show on the wall screen: {{name}}',
  leaveWall: 'Leave the screen (Esc)',
  name: 'Name',
  nameHint: 'For example “Shymkent, this campaign”',
  share: 'Show it to everybody with my role',
  keep: 'Save',
  cancel: 'Cancel',
  tooMany: 'There are {{most}} views, and no more are kept: remove one.',
  failed: 'Not saved. Try again.',
} as const satisfies MessageTree<typeof kk>;
