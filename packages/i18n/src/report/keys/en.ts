import type { MessageTree } from '../../message-tree.ts';
import type { keys as kk } from './kk.ts';

export const keys = {
  title: 'API keys',
  about:
    'With a key an editorial office’s own system asks for the figures of its titles: what was accepted, how many copies are delivered in each month. It only reads; no subscriber’s data and no other publisher’s figure is in any answer.',
  all: 'The keys of all publishers. An editorial office makes its own; an administrator may revoke them.',
  make: {
    title: 'A new key',
    name: 'What is the key for?',
    nameHint: 'As: the office’s website, the printer’s accounts',
    button: 'Make a key',
    nameTaken: 'There is a living key of this name. Type another name, or revoke the old key.',
    tooManyKeys: 'A publisher has at most ten living keys. Revoke one that is not needed and make the key again.',
    nameMissing: 'Type the key’s name, of up to 60 characters.',
  },
  fresh: {
    title: 'The key “{{name}}” is ready',
    once: 'Copy it now and keep it in a safe place: it is shown this once, and we do not keep it.',
    copy: 'Copy',
    copied: 'Copied',
    leave: 'The key was not copied and will not be shown again. Go on all the same?',
  },
  list: {
    title: 'Keys',
    none: 'There is no key yet.',
    made: 'Made {{when}}, {{name}}',
    used: 'Last asked with: {{day}}',
    neverUsed: 'Not used yet',
    revoked: 'Revoked {{when}}',
  },
  revoke: {
    action: 'Revoke',
    of: 'Revoke the key “{{name}}”',
    warning: 'The system that asks with this key gets no answer from now on. It cannot be undone.',
    confirm: 'Yes, revoke it',
    cancel: 'Cancel',
  },
  example: {
    title: 'How to ask',
    text: 'Copies by delivery month, title and branch. One key may ask 60 questions a minute.',
    description: 'The whole description (OpenAPI)',
  },
  failed: { title: 'The keys could not be opened', hint: 'Check the network and try again.' },
} as const satisfies MessageTree<typeof kk>;
