import { expect, test } from 'vitest';
import { csvLine, csvText } from './csv.ts';

test('cells stand between semicolons, and what would break a line is quoted', () => {
  expect(csvLine(['Әли', 5, null, 'a;b', 'say "x"', 'two\nlines'])).toBe(
    'Әли;5;;a;b;"say ""x""";"two\nlines"\r\n'.replace('a;b', '"a;b"'),
  );
});

test.each(['=1+1', '+7 701', '-5', '@SUM(A1)', '\tx', "'=1", "''@x"])(
  '%j is text in a spreadsheet, and comes back as it was',
  (text) => {
    const cell = csvLine([text]).trimEnd().replaceAll('"', '');
    expect(cell).toBe(`'${text}`);
    expect(csvText(cell)).toBe(text);
  },
);

test('a name with an apostrophe stays as it is', () => {
  expect(csvLine(["'Алтын'"])).toBe("'Алтын'\r\n");
  expect(csvText("'Алтын'")).toBe("'Алтын'");
});
