/** The keys of the list, always in sight. */
export const INVOICE_KEYS = [
  ['↓', 'keyNext'],
  ['Enter', 'keyPay'],
  ['F9', 'keyRecord'],
  ['Esc', 'keyBack'],
] as const;
