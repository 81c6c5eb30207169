import { AwaitedInvoice } from '@jazylym/domain/abonement/afterwards';
import { bin } from '@jazylym/domain/testing/trade';
import { expect, test } from 'vitest';
import { findInvoices } from './find-invoices.ts';

const invoice = (place: number, name: string, title: string) =>
  AwaitedInvoice.parse({
    acceptanceId: `01934567-89ab-7def-8123-45678900000${place}`,
    number: `160000-26-0-00010${place}-7`,
    subscriber: { kind: 'organization', name, bin, phone: null, language: 'kk' },
    due: 377_500,
    issuedOn: '2026-11-10',
    titles: [{ kk: title, ru: title, en: title }],
  });
const school = invoice(1, '№ 12 мектеп-гимназия', 'Егемен Қазақстан');
const clinic = invoice(2, '«Шипа» ЖШС', 'Ана тілі');
const all = [school, clinic];

test.each([
  ['мектеп', [school]],
  ['шипа', [clinic]],
  ['егемен казак', [school]],
  ['ана тили', [clinic]],
  ['000102', [clinic]],
  ['160000-26-0-000101', [school]],
  [bin, all],
  ['', all],
  ['мектеп ана', []],
])('«%s» finds the invoices that have all its words', (text, found) => {
  expect(findInvoices(all, text)).toEqual(found);
});
