/** Words that most names have and a tile has no room for. */
const REGION = new Set(['облысы', 'область', 'region']);
const CITY: Record<string, (name: string) => string> = {
  қаласы: (name) => `${name} қ.`,
  город: (name) => `г. ${name}`,
  city: (name) => `${name} c.`,
};

/**
 * A branch's name for a tile, as people shorten it: «Ақмола», «Акмол.», «Алматы қ.»; of a name in several parts the first
 * letters: «ШҚО», «ВКО».
 */
export function shortName(name: string): string {
  const words = name.split(' ');
  const own = words.filter((word) => !REGION.has(word.toLowerCase()) && !(word.toLowerCase() in CITY));
  const parts = own.flatMap((word) => word.split('-'));
  if (parts.length > 1)
    return [...parts, ...words.slice(own.length)].map((part) => part.charAt(0).toUpperCase()).join('');
  const city = words.map((word) => CITY[word.toLowerCase()]).find((one) => one !== undefined);
  const first = parts[0] ?? name;
  return city ? city(first) : first.replace(/инская$/, '.').replace(/ская$/, '');
}

/** What a narrow tile has room for: so many letters with the full stop; a longer name is cut to fewer. */
const MOST_LETTERS = 8;
const CUT_LETTERS = 6;

/** A short name for a telephone's tile: a longer one is broken off after a consonant, as «Қызыл.», «Маңғыс.». */
export function shorterName(name: string): string {
  const short = shortName(name);
  const [first = short, ...city] = short.replace(/\.$/, '').split(' ');
  if (city.length > 0 || short.length <= MOST_LETTERS) return short;
  return `${first.slice(0, CUT_LETTERS).replace(/[аәеёиіоөуұүыэюяaeiouy]+$/i, '')}.`;
}
