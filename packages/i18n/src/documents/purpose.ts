/** What an invoice is paid for unless its client has words of their own: read back at the counter and printed alike. S7 */
export const purpose = {
  kk: 'Мерзімді баспасөзге жазылу ақысы',
  ru: 'Оплата подписки на периодическую печать',
} as const;
