import type { Language } from '@jazylym/domain/organisation/organisation';
import type { ApiParameter, ApiProblemName } from '@jazylym/domain/report/api';
import { api as en } from './en.ts';
import { api as kk } from './kk.ts';
import { api as ru } from './ru.ts';

const WORDS = { kk, ru, en };

/** What is to be mended of a question: parameters by name, and which ones there are where another was given. */
export type Mend = { parameters: readonly ApiParameter[]; known: readonly ApiParameter[]; hasUnknown: boolean };

/** The two sentences of a problem. Nothing of what was sent is repeated in them. */
export function explainProblem(
  name: ApiProblemName,
  language: Language,
  { mend, seconds = 60 }: { mend?: Mend | undefined; seconds?: number | undefined } = {},
): { title: string; detail: string } {
  const words = WORDS[language];
  const { title, detail } = words[name];
  return {
    title,
    detail: detail
      .replace('{{seconds}}', String(seconds))
      .replace('{{parameters}}', mend === undefined ? '' : sayMend(mend, language))
      .trim(),
  };
}

function sayMend({ parameters, known, hasUnknown }: Mend, language: Language): string {
  const words = WORDS[language];
  const unknown =
    known.length === 0 ? words.noParameters : words.unknownParameter.replace('{{names}}', known.join(', '));
  return [...parameters.map((name) => words.parameter[name]), ...(hasUnknown ? [unknown] : [])].join(' ');
}
