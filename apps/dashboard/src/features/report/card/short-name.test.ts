import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  ['Ақмола облысы', 'Ақмола'],
  ['Шығыс Қазақстан облысы', 'ШҚО'],
  ['Алматы қаласы', 'Алматы қ.'],
  ['Шымкент', 'Шымкент'],
  ['Карагандинская область', 'Караганд.'],
  ['Костанайская область', 'Костанай'],
  ['Восточно-Казахстанская область', 'ВКО'],
  ['город Алматы', 'г. Алматы'],
  ['Jetisu Region', 'Jetisu'],
  ['West Kazakhstan Region', 'WKR'],
])('%s is shortened to %s', (name, short) => expect(shortName(name)).toBe(short));
