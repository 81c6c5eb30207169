import type { BatchHint } from '@jazylym/domain/abonement/batch-hints';
import type { BatchRejection, CardProblem, CardRemark } from '@jazylym/domain/abonement/card';
import { formatMoney, formatShortDate } from '../../format.ts';
import { explainRejection, type Wording } from '../explain-rejection.ts';

/** Why a card cannot be accepted, as a sentence for the clerk: what is wrong and how to mend it. */
export function explainCardProblem(problem: CardProblem, wording: Wording): string {
  const { t, language } = wording;
  switch (problem.reason) {
    case 'missing':
      return t(`batch.missing.${problem.field}`);
    case 'unreadable':
      return t(`batch.unreadable.${problem.field}`, { text: problem.text });
    case 'blankNotHeld':
      return t(`batch.blankNotHeld.${problem.why}`, { number: problem.number });
    case 'blankTwice':
      return t('batch.blankTwice', { number: problem.number, row: problem.row });
    case 'takenInFuture':
      return t('batch.takenInFuture', {
        takenOn: formatShortDate(problem.takenOn, language),
        today: formatShortDate(problem.today, language),
      });
    case 'takenTooLongAgo':
      return t('batch.takenTooLongAgo', {
        takenOn: formatShortDate(problem.takenOn, language),
        since: formatShortDate(problem.since, language),
      });
    case 'collectorNotActive':
      return t('batch.collectorNotActive', {
        takenOn: formatShortDate(problem.takenOn, language),
        from: formatShortDate(problem.activeFrom, language),
        to: problem.activeTo === null ? t('batch.stillActive') : formatShortDate(problem.activeTo, language),
      });
    case 'refused':
      return explainRejection(problem.rejection, wording);
  }
}

/** What is told of a card that can be accepted all the same. */
export function explainCardRemark(remark: CardRemark, { t, language }: Wording): string {
  if (remark.kind === 'amountDiffers')
    return t('batch.amountDiffers', {
      onCard: formatMoney(remark.onCard, language),
      price: formatMoney(remark.price, language),
      difference: formatMoney(Math.abs(remark.onCard - remark.price), language),
    });
  return remark.row === null
    ? t('batch.twiceRegistered', { number: remark.number ?? '' })
    : t('batch.twiceInBatch', { row: remark.row });
}

/** Where a difference from the report likely lies: a clause after «the difference is likely here». */
export function explainBatchHint(hint: BatchHint, { t, language }: Wording): string {
  const money = (amount: number): string => formatMoney(amount, language);
  switch (hint.kind) {
    case 'cardAmounts':
      return t('batch.likely.cardAmounts', { rows: hint.rows.join(', ') });
    case 'cardAmount':
    case 'cardExtra':
    case 'cardTwice':
      return t(`batch.likely.${hint.kind}`, { rows: hint.rows.join(', '), amount: money(hint.amount) });
    case 'cardsMissing':
      return t('batch.likely.cardsMissing', { cards: hint.cards, amount: money(hint.amount) });
    case 'sets':
      return t('batch.likely.sets', { row: hint.row, sets: hint.sets, likely: hint.likely });
    case 'transposed':
    case 'digit':
      return t(`batch.likely.${hint.kind}`, { likely: money(hint.likely) });
    case 'countOnly':
      return t('batch.likely.countOnly', { likely: hint.likely });
  }
}

/** Why a batch was not saved or accepted, as a sentence. */
export function explainBatchRejection(
  rejection: BatchRejection,
  { t, language }: Pick<Wording, 't' | 'language'>,
): string {
  switch (rejection.reason) {
    case 'heldElsewhere':
      return t('batch.rejection.heldElsewhere', { name: rejection.name });
    case 'cardsWrong':
      return t('batch.rejection.cardsWrong', { count: rejection.cards.length });
    case 'tooMany':
      return t('batch.rejection.tooMany', { count: rejection.count, most: rejection.most });
    case 'facilityClosed':
      return t('batch.rejection.facilityClosed', { closedOn: formatShortDate(rejection.closedOn, language) });
    case 'noSuchDraft':
    case 'conflict':
    case 'empty':
    case 'controlMissing':
    case 'disagrees':
      return t(`batch.rejection.${rejection.reason}`);
  }
}
