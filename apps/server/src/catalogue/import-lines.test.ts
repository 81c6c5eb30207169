import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readLines } from './import-lines.ts';
import { decodeText } from './import-text.ts';

describe("a file's text", () => {
  test('is read from UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from('Қала'))).toEqual({ encoding: 'utf-8', text: 'Қала' });
    expect(decodeText(Buffer.from('\uFEFFҚала'))).toEqual({ encoding: 'utf-8', text: 'Қала' });
  });

  test('is read from Windows-1251, Russian and as Kazakhstan extends it', () => {
    expect(decodeText(iconv.encode('Огни Алатау, «Город» №', 'win1251'))).toEqual({
      encoding: 'cp1251',
      text: 'Огни Алатау, «Город» №',
    });
    expect(decodeText(iconv.encode('ӘҒҚҢӨҰҮҺІ әғқңөұүһі', 'rk1048')).text).toBe('ӘҒҚҢӨҰҮҺІ әғқңөұүһі');
  });
});

describe("a file's lines", () => {
  test('are cut at the delimiter of the first line, of whichever it has more outside of quotes', () => {
    expect(readLines('a;b;c\n1;2,5;3')).toMatchObject({
      ok: true,
      delimiter: ';',
      lines: [{ cells: ['a', 'b', 'c'] }, { cells: ['1', '2,5', '3'] }],
    });
    expect(readLines('"a;b;c;d",e,f\n1,2,3')).toMatchObject({ ok: true, delimiter: ',' });
    expect(readLines('"a, b; c";d\n1;2')).toMatchObject({ ok: true, delimiter: ';' });
  });

  test('are counted as an editor counts them, past empty lines and lines within a cell', () => {
    const read = readLines('a;b\r\n\r\n"x\r\ny";1\r\n;;\r\nz;2\r\n');
    expect(read).toMatchObject({
      lines: [{ line: 1 }, { line: 3, cells: ['x\ny', '1'] }, { line: 6, cells: ['z', '2'] }],
    });
  });

  test('keep a quotation mark that stands within a cell', () => {
    expect(readLines('a;b\nГазета "Время";1')).toMatchObject({ lines: [{}, { cells: ['Газета "Время"', '1'] }] });
    expect(readLines('a;b\n"Газета ""Время""";1')).toMatchObject({ lines: [{}, { cells: ['Газета "Время"', '1'] }] });
  });

  test('are none where a quotation mark never closes, and it is said where', () => {
    expect(readLines('a;b\n1;2\n3;"4\n5;6\n')).toEqual({ ok: false, line: 3 });
  });
});
