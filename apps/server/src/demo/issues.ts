/**
 * Spreads a year's issues evenly over its months, as late as possible, leaving out the months that a title skips (1 … 12):
 * six issues come out in February, April … December. Answers twelve counts that add up to `issues`.
 */
export function spreadIssues(issues: number, skipped: readonly number[]): number[] {
  const months = 12 - skipped.length;
  const upTo = (count: number) => Math.floor((count * issues) / months);
  let open = 0;
  return Array.from({ length: 12 }, (_, month) => {
    if (skipped.includes(month + 1)) return 0;
    open += 1;
    return upTo(open) - upTo(open - 1);
  });
}
