import { canonicalText } from '../abonement/digest.ts';
import { ProtocolContent } from './certify.ts';

const CONTENT_VERSION = 'jazylym protocol 1';

/**
 * The bytes of a certified protocol that are stored, digested and sealed: a line that names the form, then JSON with keys in
 * code-unit order and strings in NFC. A change of form is a new version, never an edit: old seals must be verified for ever.
 */
export const canonicalContent = (content: ProtocolContent): string => `${CONTENT_VERSION}\n${canonicalText(content)}\n`;

/**
 * Reads what `canonicalContent` wrote. Throws RangeError for another form, SyntaxError or ZodError for what is no protocol. Whoever
 * verifies also asks whether the canonical text of what was read is the same again: nothing more was in it then.
 */
export function readContent(text: string): ProtocolContent {
  const end = text.indexOf('\n');
  if (text.slice(0, end) !== CONTENT_VERSION)
    throw new RangeError(`no protocol of a known version: ${text.slice(0, 40)}`);
  return ProtocolContent.parse(JSON.parse(text.slice(end + 1)));
}
