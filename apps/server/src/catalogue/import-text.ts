import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** What a file of a spreadsheet may be encoded in. */
export type Encoding = 'utf-8' | 'cp1251';

/**
 * Windows-1251 as Kazakhstan's own Windows extends it (KZ-1048): it has Ә Ғ Қ Ң Ө Ұ Ү Һ where plain 1251 has letters of Serbian,
 * Ukrainian and Belarusian, and is the same for Russian.
 */
const KAZAKH_1251 = 'rk1048';

/** The text of a file, without a byte order mark. What is not valid UTF-8 is read as Windows-1251. */
export function decodeText(bytes: Buffer): { encoding: Encoding; text: string } {
  return isUtf8(bytes)
    ? { encoding: 'utf-8', text: iconv.decode(bytes, 'utf-8', { stripBOM: true }) }
    : { encoding: 'cp1251', text: iconv.decode(bytes, KAZAKH_1251) };
}
