import type { NoticeContent } from '@jazylym/domain/day/notice';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '../counted.ts';
import { formatDate, formatMoney } from '../format.ts';
import type { Translate } from '../i18n.ts';
import { sayCards } from './say-cards.ts';
import { signedMoney } from './signed.ts';

/** A notice as one sentence in the reader's language. Its messages are learnt with `addNotices`. */
export function explainNotice(content: NoticeContent, t: Translate, language: Language): string {
  switch (content.kind) {
    case 'difference':
      return t('notices.difference', {
        day: formatDate(content.businessDate, language),
        difference: sayDifference(content, t, language),
        reason: content.reason,
      });
    case 'batchDisagrees':
      return t('notices.batchDisagrees', {
        collector: content.collector,
        what: sayDisagreement(content, t, language),
        reason: content.reason,
      });
    case 'correction':
      return t('notices.correction', {
        day: formatDate(content.businessDate, language),
        number: content.number,
        refund: formatMoney(content.refund, language),
        reason: content.reason,
      });
    case 'reminder':
      return t('notices.reminder', { day: formatDate(content.businessDate, language), from: content.from });
  }
}

/** What does not agree: the batch with the report, amounts on cards with their prices, or both. */
function sayDisagreement(
  batch: Extract<NoticeContent, { kind: 'batchDisagrees' }>,
  t: Translate,
  language: Language,
): string {
  const { count, sum, controlCount, controlSum, cardSum, differing } = batch;
  const money = (amount: number) => formatMoney(amount, language);
  const cards = (many: number) => counted(many, 'card', language);
  const said = [];
  if (count !== controlCount || sum !== controlSum)
    said.push(
      t('notices.batchControl', {
        taken: `${cards(count)}, ${money(sum)}`,
        control: `${cards(controlCount)}, ${money(controlSum)}`,
      }),
    );
  if (differing > 0)
    said.push(t('notices.batchCards', { cards: cards(differing), amounts: money(cardSum), sum: money(sum) }));
  return said.join(' ');
}

/** What differed: money, cards or both, each with its sign. */
function sayDifference(
  differs: { cash: number; cards: number; cardsWrong: number },
  t: Translate,
  language: Language,
): string {
  const cash = t('notices.cash', { amount: signedMoney(differs.cash, language) });
  const cards = t('notices.cards', {
    pieces: sayCards({ difference: differs.cards, wrong: differs.cardsWrong }, language),
  });
  if (differs.cardsWrong === 0) return cash;
  return differs.cash === 0 ? cards : `${cash}, ${cards}`;
}
