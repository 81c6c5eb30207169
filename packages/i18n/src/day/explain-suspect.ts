import { explains } from '@jazylym/domain/day/locate/explains';
import type { CardCause, CashCause, Part, Suspect } from '@jazylym/domain/day/suspect';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '../counted.ts';
import { formatMoney } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** How to name whom a suspect speaks of: `collectorName` answers who it is, as in «Почтальон № 4 Серік Ахметов». */
export interface SuspectWording {
  t: Translate;
  language: Language;
  collectorName: (id: string) => string;
}

/** How many numbers a sentence names: the row of the screen beside it leads to more. */
const MOST_IN_A_SENTENCE = 3;

type Place = Omit<Part, 'why'>;

/** A suspect as a full sentence for whoever counts, and what to do about it. */
export function explainSuspect(suspect: Suspect, wording: SuspectWording): { sentence: string; mend: string } {
  const { why } = suspect;
  const { t, language } = wording;
  const mend = mendOf(why, t);
  if (why.kind === 'together') {
    const [first, second] = why.parts;
    const both = t('day.suspect.cash.together', {
      first: clauseOf(first.why, first, wording),
      second: clauseOf(second.why, second, wording),
    });
    return { sentence: cashSentence(explains(first.why) + explains(second.why), both, { t, language }), mend };
  }
  if (isCard(why)) return { sentence: cardSentence(why, suspect, wording), mend };
  return { sentence: cashSentence(explains(why), clauseOf(why, suspect, wording), { t, language }), mend };
}

const CARD_KINDS: ReadonlySet<string> = new Set<CardCause['kind']>([
  'cardMissing',
  'cardForeign',
  'cardTwice',
  'bundle',
  'reversedCards',
  'cardsTransposed',
]);
const isCard = (why: CashCause | CardCause): why is CardCause => CARD_KINDS.has(why.kind);

const cashSentence = (difference: number, why: string, { t, language }: Pick<SuspectWording, 't' | 'language'>) =>
  t(difference < 0 ? 'day.suspect.cash.short' : 'day.suspect.cash.over', {
    amount: formatMoney(Math.abs(difference), language),
    why,
  });

function mendOf(why: Suspect['why'], t: Translate): string {
  if (why.kind === 'transposed') return t(`day.suspect.mend.transposed.${why.where}`);
  if (why.kind === 'remittance') return t(`day.suspect.mend.remittance.${why.what}`);
  return t(`day.suspect.mend.${why.kind}`);
}

/** The numbers: `among` of them are meant, so that more are said to be candidates. */
function whereOf({ numbers, documents }: Place, among: number, { t }: SuspectWording): string {
  const named = numbers.slice(0, MOST_IN_A_SENTENCE).map((number) => `№\u00a0${number}`);
  const list = named.join(', ');
  const more = documents - named.length;
  const all = more > 0 ? t('day.suspect.where.more', { numbers: list, count: more }) : list;
  return documents > among ? t('day.suspect.where.oneOf', { count: documents, numbers: all }) : all;
}

/** What may have happened in the drawer, as a part of a sentence. */
function clauseOf(why: CashCause, place: Place, wording: SuspectWording): string {
  const { t, language, collectorName } = wording;
  const money = (amount: number) => formatMoney(amount, language);
  const where = whereOf(place, 1, wording);
  const collector = place.collectorId === null ? '' : collectorName(place.collectorId);
  switch (why.kind) {
    case 'notPaid':
      return why.abonements === 1
        ? t('day.suspect.why.notPaid', { amount: money(why.amount), where })
        : t('day.suspect.why.acceptanceNotPaid', {
            amount: money(why.amount),
            abonements: counted(why.abonements, 'abonement', language),
            where,
          });
    case 'notRefunded':
      return t('day.suspect.why.notRefunded', { amount: money(why.amount), where });
    case 'twice':
      return t(why.what === 'taken' ? 'day.suspect.why.takenTwice' : 'day.suspect.why.refundedTwice', {
        amount: money(why.amount),
        where,
      });
    case 'accountInCash':
      return t('day.suspect.why.accountInCash', {
        amount: money(why.amount),
        abonements: counted(why.abonements, 'abonement', language),
        where,
      });
    case 'change':
      return t(why.given === 'twice' ? 'day.suspect.why.changeTwice' : 'day.suspect.why.changeNever', {
        amount: money(why.amount),
        where,
      });
    case 'sets':
      return t('day.suspect.why.sets', {
        sets: counted(why.sets, 'set', language),
        likely: counted(why.likely, 'set', language),
        price: money(why.price),
        where,
      });
    case 'cardAmount': {
      const amounts = { collector, onCard: money(why.onCard), price: money(why.price) };
      return why.cards === 1
        ? t('day.suspect.why.cardAmount', { ...amounts, where })
        : t('day.suspect.why.batchAmounts', {
            ...amounts,
            cards: counted(why.cards, 'card', language),
            where: whereOf(place, why.cards, wording),
          });
    }
    case 'transposed':
      return t(`day.suspect.why.transposed.${why.where}`, {
        collector,
        typed: money(why.typed),
        likely: money(why.likely),
        where,
      });
    case 'remittance':
      return t(`day.suspect.why.remittance.${why.what}`, { collector, amount: money(why.amount) });
    default:
      return countClause(why, { where, money, t });
  }
}

/** What may have been miscounted, rather than have happened during the day. */
function countClause(
  why: Extract<CashCause, { kind: 'piecesTransposed' | 'notes' | 'wrongLine' | 'nextDay' }>,
  { where, money, t }: { where: string; money: (amount: number) => string; t: Translate },
): string {
  const notes = (pieces: number, denomination: number) => `${Math.abs(pieces)}\u00a0×\u00a0${money(denomination)}`;
  switch (why.kind) {
    case 'piecesTransposed':
      return t('day.suspect.why.piecesTransposed', {
        denomination: money(why.denomination),
        typed: String(why.typed),
        likely: String(why.likely),
      });
    case 'notes':
      return t(why.pieces < 0 ? 'day.suspect.why.notes.missed' : 'day.suspect.why.notes.surplus', {
        notes: notes(why.pieces, why.denomination),
      });
    case 'wrongLine':
      return t('day.suspect.why.wrongLine', {
        notes: notes(why.pieces, why.denomination),
        enteredAs: money(why.enteredAs),
      });
    case 'nextDay':
      return where === ''
        ? t('day.suspect.why.nextDay', { amount: money(why.amount) })
        : t('day.suspect.why.nextDayOf', { amount: money(why.amount), where });
  }
}

function cardSentence(why: CardCause, place: Place, wording: SuspectWording): string {
  const { t, language, collectorName } = wording;
  switch (why.kind) {
    case 'cardMissing':
    case 'cardTwice':
      return t(`day.suspect.cards.${why.kind}`, { where: whereOf(place, why.cards, wording) });
    case 'cardForeign':
      return t(`day.suspect.cards.cardForeign.${why.from}`, { where: whereOf(place, why.cards, wording) });
    case 'bundle':
      return t(`day.suspect.cards.bundle.${why.counted}.${why.of}`, {
        cards: counted(why.cards, 'card', language),
        collector: place.collectorId === null ? '' : collectorName(place.collectorId),
        index: why.publicationIndex ?? '',
      });
    case 'reversedCards':
      return t('day.suspect.cards.reversedCards', {
        cards: counted(why.cards, 'card', language),
        where: whereOf(place, place.documents, wording),
      });
    case 'cardsTransposed':
      return t('day.suspect.cards.cardsTransposed', { typed: String(why.typed), likely: String(why.likely) });
  }
}
