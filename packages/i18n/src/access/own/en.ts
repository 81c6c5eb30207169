import type { MessageTree } from '../../message-tree.ts';
import type { own as kk } from './kk.ts';

export const own = {
  title: 'My account',
  userName: 'User name',
  signIns: {
    last: 'Previous sign-in: {{when}}, {{from}}.',
    first: 'No earlier sign-in is on record.',
    noneFailed: 'No failed attempts since then.',
    failed:
      'Failed attempts since then: {{count}}. If this was not you, change the password and tell an administrator.',
  },
  sessions: {
    title: 'Open sessions',
    hint: 'If you see a session that you do not know, end it and change the password.',
    this: 'this one',
    since: 'Since {{when}}',
    lastUsed: 'Last used {{when}}',
    now: 'in use now',
    end: 'End',
    endOthers: 'End all others',
    none: 'No open sessions.',
  },
  password: {
    title: 'Password',
    hint: 'Changing the password ends all sessions but this one.',
    changed: 'The password is changed and the other sessions are ended.',
  },
  pin: {
    title: 'PIN for signing protocols',
    hint: 'You certify the operational day with this PIN. It is six digits; tell nobody, and keep it as you keep the password.',
    none: 'No PIN is set yet: without one you cannot certify a day.',
    setAt: 'The PIN was set {{when}}.',
    locked: 'After five wrong ones the PIN is locked until {{when}}. Setting a new one lifts that at once.',
    next: 'New PIN',
    again: 'New PIN again',
    rule: 'Six digits',
    password: 'Password of the account',
    show: 'Show or hide the PIN',
    set: 'Set the PIN',
    change: 'Change the PIN',
    saved: 'The PIN is saved.',
    differs: 'The two PINs differ. Type them again.',
    problem: {
      notSixDigits: 'A PIN must have six digits.',
      oneDigit: 'One digit repeated is too easy. Choose another.',
      inARow: 'Digits in a row are too easy. Choose another.',
    },
  },
  language: {
    title: 'Language',
    hint: 'Your account opens in this language in a new browser.',
    saved: 'The language is saved.',
  },
  unknownBrowser: 'unknown browser',
  failed: { title: 'The account could not be opened', hint: 'Check the network and try again.' },
} as const satisfies MessageTree<typeof kk>;
