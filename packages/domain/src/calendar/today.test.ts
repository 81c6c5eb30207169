import { describe, expect, test } from 'vitest';
import { todayIn } from './today.ts';

describe('today at the facility', () => {
  test('Almaty is already in the next day when UTC is not', () => {
    const evening = new Date('2026-12-15T19:30:00Z');
    expect(todayIn(evening, 'Asia/Almaty')).toBe('2026-12-16');
    expect(todayIn(evening, 'UTC')).toBe('2026-12-15');
  });

  test('the day changes at midnight of Almaty, 19:00 UTC since 2024', () => {
    expect(todayIn(new Date('2026-12-15T18:59:59.999Z'), 'Asia/Almaty')).toBe('2026-12-15');
    expect(todayIn(new Date('2026-12-15T19:00:00Z'), 'Asia/Almaty')).toBe('2026-12-16');
  });

  test('a year changes with its day', () => {
    expect(todayIn(new Date('2026-12-31T23:59:00Z'), 'Asia/Almaty')).toBe('2027-01-01');
  });

  test('a time zone that does not exist is a defect', () => {
    expect(() => todayIn(new Date(0), 'Asia/Nowhere')).toThrow(RangeError);
  });
});
