import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry75384 } from '../testing/trade.ts';
import { prepareCatalogueSearch, searchCatalogue } from './search.ts';

const title = (position: number, publicationIndex: string, ...[kk, ru = kk, en = kk]: [string, string?, string?]) => ({
  ...entry75384,
  position,
  publicationIndex,
  title: { kk, ru, en },
  publisherName: 'Баспа',
});

const entries = [
  entry75384,
  title(2, '65001', 'Егемен Қазақстан', 'Егемен Қазақстан', 'Egemen Qazaqstan'),
  title(3, '65002', 'Казахстанская правда', 'Казахстанская правда', 'Kazakhstan Truth'),
  title(4, '65003', 'Орталық Қазақстан', 'Орталық Қазақстан', 'Central Kazakhstan'),
  title(5, '65753', 'Ана тілі', 'Ана тілі', 'Mother Tongue'),
  { ...title(6, '65005', 'Жас Алаш'), publisherName: 'ЖШС «Өркен»' },
  title(7, '654', 'Ұйғыр авазы'),
  title(8, 'F7A1', 'Science', 'Сайенс', 'Science'),
];
const search = prepareCatalogueSearch(entries);
const found = (text: string, limit = 10): string[] => search(text, limit).map((entry) => entry.publicationIndex);

describe('searching the catalogue', () => {
  test.each([
    ['75384', ['75384']],
    ['7538', ['75384']],
    [' 75 384 ', ['75384']],
    ['65753', ['65753']],
    ['f7', ['F7A1']],
    ['правда', ['65002']],
    ['truth', ['65002']],
    ['ана тили', ['65753']],
    ['ТІЛІ', ['65753']],
    ['оқыту', ['75384']],
    ['окыту', ['75384']],
    ['казакстан егем', ['65001']],
    ['уйгыр', ['654']],
    ['оркен', ['65005']],
    ['алаш оркен', ['65005']],
    ['рталы', ['65003']],
    ['рта', ['65003']],
    ['сайенс', ['F7A1']],
  ])('%j finds %j', (text, indexes) => {
    expect(found(text)).toEqual(indexes);
  });

  test.each([
    ['.ғіүң', ['75384']],
    ['.ғ', ['75384']],
    ['tutvty', ['65001']],
    ['j0sne', ['75384']],
    ['jrsne', ['75384']],
    ['ыыы', []],
    ['ысшутсу', ['F7A1']],
  ])('in the wrong layout %j finds %j', (text, indexes) => {
    expect(found(text)).toEqual(indexes);
  });

  test('ranks what begins so before what holds such a word', () => {
    expect(found('каза')).toEqual(['65002', '65001', '65003']);
  });

  test('ranks a whole index before those that begin with it', () => {
    const both = prepareCatalogueSearch([title(1, '65400', 'А'), title(2, '654', 'Б')]);
    expect(both('654', 10).map((entry) => entry.publicationIndex)).toEqual(['654', '65400']);
  });

  test('ranks a text as typed before what another layout could have meant', () => {
    const both = prepareCatalogueSearch([title(1, '10001', 'Фыва'), title(2, '10002', 'Of asdf', 'Of asdf')]);
    expect(both('asdf', 10).map((entry) => entry.publicationIndex)).toEqual(['10002', '10001']);
  });

  test('ranks a word of one language, then words in any order, then a part of a word', () => {
    const three = prepareCatalogueSearch([
      title(1, '10001', 'Жаңаалаш таң'),
      title(2, '10002', 'Таң мен Алаш'),
      title(3, '10003', 'Бір', 'Еще алаш таң'),
    ]);
    expect(three('алаш таң', 10).map((entry) => entry.publicationIndex)).toEqual(['10003', '10002', '10001']);
  });

  test('ranks a title that begins with a letter of the digit row before indexes that its key could have meant', () => {
    const both = prepareCatalogueSearch([title(1, '50001', 'Айқын'), title(2, '10002', 'Ғалам')]);
    expect(both('ғ', 10).map((entry) => entry.publicationIndex)).toEqual(['10002', '50001']);
  });

  test('equal answers keep the order of the catalogue', () => {
    expect(found('6500')).toEqual(['65001', '65002', '65003', '65005']);
    expect(prepareCatalogueSearch([...entries].reverse())('6500', 2).map((entry) => entry.position)).toEqual([2, 3]);
  });

  test('finds no more than the limit', () => {
    expect(found('6', 2)).toHaveLength(2);
  });

  test.each(['', '   ', '«»', 'жоқ мұндай'])('%j finds nothing', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('two letters within a word are too few to search by', () => {
    expect(found('та')).toEqual(['75384']);
    expect(found('ыр')).toEqual([]);
  });

  test('every title is found by the beginning of any of its names, folded or not', () => {
    const name = fc.constantFrom(
      ...entries.flatMap((entry) => Object.values(entry.title).map((text) => ({ text, entry }))),
    );
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 40 }), ({ text, entry }, length) => {
        expect(searchCatalogue(entries, text.slice(0, length), 100)).toContain(entry);
      }),
    );
  });

  test('whatever is typed, it answers from the catalogue, each entry once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const answer = search(String.fromCharCode(...codes), 100);
        expect(answer).toEqual([...new Set(answer)].filter((entry) => entries.includes(entry)));
      }),
    );
  });
});
