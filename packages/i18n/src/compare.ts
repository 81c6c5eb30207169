const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const RANK = new Map([...ALPHABET].map((letter, index) => [letter, index]));
/** Cyrillic goes after digits and Latin: above every code point that is not in the alphabet. */
const FIRST_RANK = 0x11_00_00;

const rankOf = (letter: string): number => {
  const rank = RANK.get(letter);
  return rank === undefined ? (letter.codePointAt(0) ?? 0) : FIRST_RANK + rank;
};

/**
 * Orders two texts by the Kazakh alphabet (Ә after А, Қ after К, …), the same in every browser: Chromium has no Kazakh
 * collation. Small and capital letters are equal; Russian and English texts keep their own order. For `Array.sort`.
 */
export function compareText(left: string, right: string): number {
  const [first, second] = [[...left.toLowerCase()], [...right.toLowerCase()]];
  for (const [index, letter] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    if (letter !== other) return rankOf(letter) - rankOf(other);
  }
  return first.length - second.length;
}
