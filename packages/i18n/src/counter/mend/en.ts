import type { MessageTree } from '../../message-tree.ts';
import type { mend as kk } from './kk.ts';

export const mend = {
  name: 'Write the full name: two letters at least.',
  iin: 'An IIN has 12 digits. Copy it from the document or leave the field empty.',
  bin: 'A BIN has 12 digits. Copy it from the organization’s document.',
  phone:
    'A telephone number has 10 to 15 digits, such as +7 701 234 56 78. Put a comma between several; without one, leave the field empty.',
  unprintable:
    'This holds a character that cannot be printed (an emoji, something invisible). Clear the field and write it again.',
  postalCode: 'A postal code is six digits (160012) or seven characters (A10A5T4).',
  place: 'The postal code is not looked up yet: wait for the answer or try again.',
  settlement: 'Write the name of the settlement.',
  street: 'The street has 120 characters at most.',
  house: 'The house has 20 characters at most.',
  flat: 'The flat has 20 characters at most.',
  sets: 'Sets are a whole number from 1 to 9999.',
  method: 'Choose how it is paid.',
  given: 'Write the cash given in tenge, for example 4000. Leave it empty for the exact amount.',
  notTwelveDigits: 'The number must have 12 digits. Compare it with the document.',
  wrongCheckDigit: 'The check digit does not fit: one digit is mistyped. Compare it with the document.',
  impossibleBirthDate:
    'The first six digits of an IIN are a birth date (YYMMDD), and there is no such date. Compare it with the document.',
  impossibleCentury: 'The seventh digit of an IIN is 0 to 6. Compare it with the document.',
  impossibleRegistrationMonth:
    'The third and fourth digits of a BIN are the month of registration. Compare it with the document.',
  notAnOrganization:
    'This is no organization’s BIN: its fifth digit must be 4, 5 or 6. For an individual, switch the kind of subscriber.',
  search: 'Choose a publication: type its index or title and press Enter.',
  iban: 'An IBAN begins with KZ and has 20 characters whose check digits fit. Compare it with the organization’s details, or leave both fields empty.',
  bic: 'A BIC is the bank’s code of 8 characters, such as HSBKKZKX. Compare it with the organization’s details, or leave both fields empty.',
  purpose: 'The purpose has 120 characters at most.',
} as const satisfies MessageTree<typeof kk>;
