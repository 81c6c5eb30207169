/** A span of time in the largest unit that it fills twice, in whole ones: 90 seconds stay seconds, 150 are two minutes. */
export function spanOf(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; number: number } {
  if (seconds < 120) return { unit: 'seconds', number: Math.ceil(seconds) };
  if (seconds < 7_200) return { unit: 'minutes', number: Math.floor(seconds / 60) };
  return { unit: 'hours', number: Math.floor(seconds / 3_600) };
}
