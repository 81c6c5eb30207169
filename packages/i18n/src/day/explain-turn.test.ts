import { TurnRejection } from '@jazylym/domain/day/day';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { addDay } from './add.ts';
import { explainTurn } from './explain-turn.ts';

const i18n = createI18n('kk');
addDay(i18n);

const EXAMPLES: Record<TurnRejection['reason'], object> = {
  notToday: { businessDate: '2026-11-11' },
  noSuchDay: { businessDate: '2026-11-10' },
  alreadyCertified: { businessDate: '2026-11-10' },
  nextDayBegun: { nextDay: '2026-11-11' },
};

test.each([
  ['kk', '2026 ж. 11 қараша'],
  ['ru', '11 ноября 2026 г.'],
  ['en', '11 November 2026'],
] as const)('why a day stays as it is, is a whole sentence in %s and names the day', (language, day) => {
  const t = i18n.getFixedT(language);
  for (const [reason, facts] of Object.entries(EXAMPLES)) {
    const rejection = TurnRejection.parse({ reason, ...facts });
    const sentence = explainTurn(rejection, { t, language });
    expect(sentence).toMatch(/^.{30,}[.]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|rejection/);
    if (reason === 'nextDayBegun') expect(sentence.replaceAll('\u00a0', ' ')).toContain(day);
  }
});
