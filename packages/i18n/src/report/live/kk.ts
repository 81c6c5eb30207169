/** Figures that refresh by themselves. */
export const live = {
  on: 'Көрсеткіштер өзгерген бойда өздігінен жаңарады',
  off: 'Өздігінен жаңару үзілді: көрсеткіштер {{seconds}} секунд сайын сұралады',
} as const;
