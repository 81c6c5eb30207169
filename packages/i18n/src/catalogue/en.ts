import type { CatalogueImportMessages } from './import.ts';

export const catalogueImport: CatalogueImportMessages = {
  usage: `Usage: npm run catalogue:import -- FILE [options]
  --year 2027             subscription year (default: the next one from September on, before that the present one)
  --first-month 2027-01   first start month that the catalogue prices
  --last-month 2027-12    last such month
  --delivery-share 15     the delivery part in percent, where the file does not part the price
  --demo                  the prices are invented: mark them as demonstration data
  --dry-run               only check, write nothing
  --lang kk|ru|en         language of the messages (default: ru)`,
  badOption: (option) => `The value of ${option} is not valid.`,
  monthsReversed: 'The first start month lies after the last.',
  unreadable: (file, why) => `The file ${file} cannot be read (${why}).`,
  read: ({ file, encoding, delimiter, lines }) => `${file}: ${encoding}, delimiter “${delimiter}”, titles: ${lines}.`,
  refused: (count) => `Nothing was imported, problems: ${count}.`,
  more: (count) => `… and more problems: ${count}.`,
  problem: (line, reason) => `  Line ${line}: ${reason}.`,
  problemInColumn: (line, column, reason) => `  Line ${line}, column “${column}”: ${reason}.`,
  published: (year, version) => `Published the catalogue of ${year}, version ${version}.`,
  checked: (year, version) =>
    `The file is good. Nothing was written; it would be version ${version} of the catalogue of ${year}.`,
  summary: ({ titles, rows, added, changed, gone }) =>
    `Titles: ${titles}, price rows: ${rows}. Against the former version: new ${added}, changed ${changed}, gone ${gone}.`,
  startMonths: (first, last) => `Start months: ${first} – ${last}.`,
  column: {
    number: 'number',
    index: 'index',
    title: 'title, editorial phone',
    issuesPerYear: 'issues per year',
    months: 'term',
    city: 'price, city',
    rayon: 'price, rayon',
  },
  reason: {
    missingColumn: 'there is no such column, and it is needed',
    unknownColumn: 'no column of this name is known',
    repeatedColumn: 'the column is there twice',
    missing: 'the cell is empty and must be filled',
    notAWholeNumber: 'this must be a whole number above zero',
    notAnIndex: 'a publication index is five digits, or up to six Latin letters and digits',
    notAnAmount: 'this must be an amount in tenge, such as 1258 or 1258.50',
    notATerm: 'a term is a number of months, 1 to 12',
    unknownWord: 'this column knows no such word',
    notBranchCodes: 'this must be the word “republic” or two-digit codes of branches that exist',
    notTwelveNumbers: 'this must be twelve numbers, January to December',
    issuesDoNotAddUp: 'the numbers by month do not add up to the issues a year',
    noPrice: 'there is no price',
    partsDoNotAddUp: 'the parts do not add up to the subscription price',
    noTitleAbove: 'this continues a title, and there is none above it',
    differsFromFirstLine: 'this says otherwise than the first line of the title',
    repeatedTerm: 'this title has the term already',
    repeatedNumber: 'another title has this number already',
    priceNotIncreasing: 'the price is not above that of a shorter term',
    termOutsideLimits: 'the term lies outside of the minimum and maximum that the editorial office set',
    empty: 'the file has no titles',
    quoteNotClosed: 'a quotation mark opens and never closes',
    tooManyCells: 'there are more cells than columns',
  },
};
