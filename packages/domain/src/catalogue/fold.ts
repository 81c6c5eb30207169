const PLAIN: Readonly<Record<string, string>> = {
  қ: 'к',
  ә: 'а',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  і: 'и',
  ң: 'н',
  ғ: 'г',
  һ: 'х',
  ё: 'е',
};

/**
 * A text as it is searched: lower case, Kazakh letters as the plain ones that people type for them, ё as е, anything but letters
 * and digits as one space. `«Егемен Қазақстан»` and `егемен казакстан` fold to the same.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[қәөүұіңғһё]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
