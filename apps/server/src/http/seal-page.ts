import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import type { ProtocolContent } from '@jazylym/domain/day/certify';
import { Language } from '@jazylym/domain/organisation/organisation';
import { sayCards } from '@jazylym/i18n/day/say-cards';
import { seal as en } from '@jazylym/i18n/day/seal-en';
import { seal as kk } from '@jazylym/i18n/day/seal-kk';
import { seal as ru } from '@jazylym/i18n/day/seal-ru';
import { signedMoney } from '@jazylym/i18n/day/signed';
import { formatDate, formatMoment, formatMoney, formatNumber } from '@jazylym/i18n/format';
import { STYLE } from './seal-style.ts';

/** What the page says. All but `genuine` tell nothing of what is stored, be it there or not. */
export type SealAnswer =
  | { says: 'genuine'; content: ProtocolContent; keyId: string }
  | { says: 'differs' | 'keyMissing' | 'malformed' | 'tooMany' | 'failed' };

const WORDS = { kk, ru, en };

const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** The seal's page, whole: HTML without a script, readable on a phone in the language of who scans a protocol. */
export function sealPage(answer: SealAnswer, language: Language): string {
  const words = WORDS[language];
  const { title, hint } = words[answer.says];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · ${escaped(words.product)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p>${escaped(words.product)} · ${escaped(words.title)}</p>${languages(language)}</header>
<div class="verdict ${answer.says}">${SIGNS[answer.says] ?? UNSURE}<h1>${escaped(title)}</h1></div>
<p class="hint">${escaped(hint)}</p>
${answer.says === 'genuine' ? facts(answer, language) : ''}
</main>
</body>
</html>
`;
}

/** The other languages of the same address: the link says the query alone, so it repeats nothing that was sent. */
function languages(current: Language): string {
  const links = Language.options.map((language) => {
    const attributes = language === current ? ' aria-current="true"' : '';
    return `<a href="?language=${language}" lang="${language}" hreflang="${language}"${attributes}>${LANGUAGE_NAMES[language]}</a>`;
  });
  return `<nav aria-label="${escaped(WORDS[current].languages)}">${links.join('')}</nav>`;
}

function facts({ content, keyId }: { content: ProtocolContent; keyId: string }, language: Language): string {
  const words = WORDS[language];
  const { protocol, cash, cards, operator, head } = content;
  const { facility, branchNames } = protocol;
  const rows: [string, string][] = [
    [words.facility, `${facility.names[language]}, ${facility.code} (${branchNames[language]})`],
    [words.day, formatDate(protocol.businessDate, language)],
    [words.number, content.number],
    [words.certifiedAt, formatMoment(content.certifiedAt, language)],
    [words.operator, operator.name],
    ...(head === null ? [] : [[words.head, head.name] satisfies [string, string]]),
    [words.abonements, formatNumber(protocol.total.abonements, language)],
    [words.total, formatMoney(protocol.total.total, language)],
    [words.cashCounted, formatMoney(cash.counted, language)],
    [words.cashDifference, cash.difference === 0 ? words.none : signedMoney(cash.difference, language)],
    [
      words.cardsDifference,
      cardsWrong(cards) === 0
        ? words.none
        : sayCards({ difference: cards.difference, wrong: cardsWrong(cards) }, language),
    ],
    [words.key, keyId],
  ];
  return `<dl>\n${rows.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('\n')}\n</dl>`;
}

const sign = (path: string): string =>
  `<svg viewBox="0 0 44 44" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><circle cx="22" cy="22" r="19" stroke-width="2.5"/><path d="${path}"/></svg>`;

const UNSURE = sign('M16 17a6 6 0 1 1 8 5.6c-1.3.6-2 1.6-2 3.4M22 32v.1');
const SIGNS: Partial<Record<SealAnswer['says'], string>> = {
  genuine: sign('M13 22.5l6.5 6.5L31 16'),
  differs: sign('M15 15l14 14M29 15L15 29'),
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
