import { AfterRejection } from '@jazylym/domain/abonement/afterwards';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { explainAfterRejection } from './explain-after-rejection.ts';

const EXAMPLES: Record<AfterRejection['reason'], unknown> = {
  dayClosed: { businessDate: '2026-11-10', openDay: '2026-11-11' },
  alreadyReversed: {},
  alreadyPaid: { paidOn: '2026-11-12', reference: '1047' },
  notDue: {},
  wrongAmount: { due: 377500, amount: 377000 },
  paidInFuture: { paidOn: '2026-11-20', today: '2026-11-12' },
  paidBeforeInvoice: { paidOn: '2026-11-01', issuedOn: '2026-11-10' },
  conflict: {},
};
const rejections = Object.entries(EXAMPLES).map(([reason, facts]) =>
  AfterRejection.parse({ reason, ...(facts as object) }),
);

test.each(['kk', 'ru', 'en'] as const)('every rejection of what follows is a whole sentence in %s', (language) => {
  const { t } = createI18n(language);
  for (const rejection of rejections) {
    const sentence = explainAfterRejection(rejection, { t, language });
    expect(sentence).toMatch(/^[\p{Lu}\d].{20,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|afterRejection/);
  }
});

test('a rejection names the days and the sums that do not fit', () => {
  const { t } = createI18n('ru');
  const explain = (reason: AfterRejection['reason']) =>
    explainAfterRejection(AfterRejection.parse({ reason, ...(EXAMPLES[reason] as object) }), {
      t,
      language: 'ru',
    }).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(explain('dayClosed')).toContain('(10 ноября 2026 г.) заверен');
  expect(explain('dayClosed')).toContain('документом дня 11 ноября 2026 г. он запишет исправление');
  expect(explain('alreadyPaid')).toContain('12 ноября 2026 г., платёжное поручение 1047');
  expect(explain('wrongAmount')).toContain('Введено 3 770 ₸, а к оплате по счёту 3 775 ₸');
  expect(explain('paidInFuture')).toContain('20 ноября 2026 г. ещё не наступила: сегодня 12 ноября 2026 г.');
});
