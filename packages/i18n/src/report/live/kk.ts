/** Figures that refresh by themselves. */
export const live = {
  on: 'өздігінен жаңарады',
  off: 'өздігінен жаңармай тұр: {{seconds}} с сайын сұралады',
} as const;
