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
    case 'batchDisagrees': {
      const say = (cards: number, sum: number) => `${counted(cards, 'card', language)}, ${formatMoney(sum, language)}`;
      return t('notices.batchDisagrees', {
        collector: content.collector,
        taken: say(content.count, content.sum),
        control: say(content.controlCount, content.controlSum),
        reason: content.reason,
      });
    }
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
