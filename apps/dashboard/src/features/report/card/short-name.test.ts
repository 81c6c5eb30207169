import { expect, test } from 'vitest';
import { shorterName, shortName } from './short-name.ts';

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

test.each([
  ['Қызылорда облысы', 'Қызыл.'],
  ['Маңғыстау облысы', 'Маңғыс.'],
  ['Қостанай облысы', 'Қостанай'],
  ['Карагандинская область', 'Караг.'],
  ['Kyzylorda Region', 'Kyzyl.'],
  ['Шымкент', 'Шымкент'],
  ['Ақмола облысы', 'Ақмола'],
  ['Алматы қаласы', 'Алматы қ.'],
  ['Восточно-Казахстанская область', 'ВКО'],
])('%s is %s on a telephone', (name, shorter) => expect(shorterName(name)).toBe(shorter));
