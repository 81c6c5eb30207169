/** Words that every branch's name has and a tile has no room for. */
const COMMON = new Set(['облысы', 'қаласы', 'область', 'город', 'region', 'city']);

/** A region's name for a tile: «Ақмола», «Акмолинская»; of two words or a hyphen the first letters: «ШҚ», «ВК». */
export function shortName(name: string): string {
  const words = name.split(' ').filter((word) => !COMMON.has(word.toLowerCase()));
  const parts = words.flatMap((word) => word.split('-'));
  if (parts.length < 2) return parts[0] ?? name;
  return parts.map((part) => part.charAt(0).toUpperCase()).join('');
}
