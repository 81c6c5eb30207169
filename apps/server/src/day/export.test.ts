import { type DayFileFacts, workbookOf } from '@jazylym/documents/protocol/workbook';
import { certifiedOf, dayOf } from '@jazylym/documents/testing/example-day';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvOf, xlsxOf } from './export.ts';

const factsOf = (count = 12, change: Partial<DayFileFacts> = {}): DayFileFacts => {
  const facts = dayOf(count);
  return {
    protocol: extendedProtocol(facts),
    ...{ rows: facts.rows, titles: facts.titles, collectors: facts.collectors },
    ...{ state: 'counting', certified: null, author: 'Айгерім Серікқызы', writtenAt: '2026-11-10T13:00:00.000Z' },
    ...change,
  };
};

const sheetsOf = async (facts: DayFileFacts, language: 'kk' | 'ru' | 'en' = 'ru') =>
  await readXlsxFile(await xlsxOf(Object.values(workbookOf(facts, language))));

test('the first sheet says whose day it is, how it stands, who took the file when and what it counts', async () => {
  const [about] = await sheetsOf(factsOf());
  expect(about?.sheet).toBe('О файле');
  expect(about?.data).toEqual([
    ['Расширенный протокол по подписке', null],
    ['Производственный объект', '160000 Шымкентский почтамт'],
    ['Филиал', 'город Шымкент'],
    ['Операционный день', new Date('2026-11-10T00:00:00Z')],
    ['Номер', 'Проект'],
    ['Состояние', 'Идёт пересчёт'],
    ['Проект', 'Не заверен: день ещё может измениться'],
    ['Кто получил файл', 'Айгерім Серікқызы'],
    ['Когда получен файл', '10.11.2026, 18:00'],
    ['Что посчитано', expect.stringContaining('Сторнированные в течение дня в итоги не входят')],
  ]);
});

test('of a certified day it says the number, who certified it, and the digest', async () => {
  const certified = certifiedOf(dayOf(12));
  const [about] = await sheetsOf(factsOf(12, { state: 'certified', certified }), 'kk');
  const said = new Map(about?.data.map(([label, value]) => [label, value]));
  expect(said.get('Нөмірі')).toBe('160000-2026-11-10');
  expect(said.get('Күйі')).toBe('Куәландырылған');
  expect(said.get('Объект басшысы')).toBe('Болат Нұрланұлы');
  expect(said.get('Бақылау сомасы, SHA-256')).toBe(certified.digest);
});

test('money is numbers in tenge and terms are dates, so that a spreadsheet adds up what the protocol says', async () => {
  const facts = factsOf(40);
  const sheets = await sheetsOf(facts, 'en');
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'About this file',
    'Totals',
    'Publications',
    'Abonements',
    'Postmen and agents',
    'Reversed',
    'Numbers',
  ]);
  const publications = sheets[2]?.data.slice(1) ?? [];
  const sum = publications.slice(0, -1).reduce((all, row) => all + Number(row.at(-1)), 0);
  expect(sum).toBeCloseTo(facts.protocol.total.total / 100, 2);
  expect(publications.at(-1)?.at(-1)).toBe(facts.protocol.total.total / 100);
  expect(publications[0]?.[2]).toEqual(new Date('2027-01-01T00:00:00Z'));
  const abonements = sheets[3]?.data.slice(1, -1) ?? [];
  expect(abonements).toHaveLength(40);
  const standing = abonements.filter((row) => row[15] === null);
  expect(standing.reduce((all, row) => all + Number(row[8]), 0)).toBeCloseTo(facts.protocol.total.total / 100, 2);
});

test('the CSV lists the abonements between semicolons, a decimal comma in money, and ends with the total', () => {
  const facts = factsOf(3);
  const lines = csvOf(workbookOf(facts, 'ru').abonements).split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFНомер абонемента;Индекс;Издание;Первый месяц;Месяцев;Компл.;Каталожная цена, ₸;Доставка, ₸;Сумма, ₸;Вид оплаты;Канал;Кто принял;Номер бланка;Сумма на карточке, ₸;Время регистрации;Сторнирован;Возвращено, ₸',
  );
  expect(lines[1]).toBe(
    '160000-26-0-000100-8;65001;Егемен Казахстан;01.2027;12;1;3240,00;535,00;3775,00;Наличные;Приём на объекте;;;;10.11.2026, 11:15;;',
  );
  expect(lines[2]).toMatch(/;да;3785,50$/);
  const { total } = facts.protocol;
  expect(lines[4]).toMatch(/^Итого;2;;;;2;/);
  expect(lines[4]).toContain(`;${(total.total / 100).toFixed(2).replace('.', ',')};`);
  expect(lines.slice(5)).toEqual(['']);
});

test.each(['=1+1', '+7 701', '-1', '@SUM(A1)'])(
  'a title that begins as a formula does, %s, is text in both',
  async (title) => {
    const facts = factsOf(1);
    const titles = Object.fromEntries(
      Object.keys(facts.titles).map((index) => [index, { kk: title, ru: title, en: title }]),
    );
    const risky = { ...facts, titles };
    expect(csvOf(workbookOf(risky, 'ru').abonements).split('\r\n')[1]?.split(';')[2]).toBe(`'${title}`);
    const xlsx = await xlsxOf(Object.values(workbookOf(risky, 'ru')));
    const read = await readXlsxFile(xlsx);
    expect(read[3]?.data[1]?.[2]).toBe(title);
    expect(xlsx.toString('latin1')).not.toContain('<f>');
  },
);

test('a day of nothing is a file all the same', async () => {
  const sheets = await sheetsOf(factsOf(0));
  expect(sheets).toHaveLength(7);
  expect(sheets[3]?.data.at(-1)?.slice(0, 2)).toEqual(['Итого', 0]);
});
