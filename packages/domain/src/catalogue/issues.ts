/**
 * Spreads a year's issues evenly over January … December, so that every run of months that should hold a whole number of issues
 * holds it: 6 a year → every second month, from February. For titles whose months the editorial office did not name.
 */
export const spreadIssues = (issuesPerYear: number): number[] =>
  Array.from({ length: 12 }, (_, month) => issuedBy(month + 1, issuesPerYear) - issuedBy(month, issuesPerYear));

const issuedBy = (months: number, issuesPerYear: number): number => {
  const parts = months * issuesPerYear;
  return (parts - (parts % 12)) / 12;
};
