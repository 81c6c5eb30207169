import { explanationPages, invoicePages, receiptPages, type Typeset } from '@jazylym/documents/pdf/papers';
import { acceptanceOf, invoiceOf, longest, newspaper, reversedIn } from '@jazylym/documents/testing/example';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, expect, test } from 'vitest';
import { openPdfMaker } from './pdf.ts';
import type { PdfJob } from './pdf-job.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

/** Pages by the PDF's own tree; quicker than drawing them. */
const pagesIn = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);

const sheetsIn = (typeset: Typeset | null): number =>
  (JSON.parse(typeset?.data ?? '') as { papers: { sheets: unknown[] }[] }).papers[0]?.sheets.length ?? 0;

const lines = Array.from({ length: 20 }, (_, index) => [{}, newspaper, longest][index % 3] ?? {});

const cases = lines.flatMap((_, last) => [
  { count: last + 1, reversed: 0 },
  { count: last + 1, reversed: last },
  { count: last + 1, reversed: last + 1 },
]);

test.each(cases)(
  'with $count lines, $reversed of them reversed, a paper has as many pages as it was parted into sheets',
  async ({ count, reversed }) => {
    const places = Array.from({ length: reversed }, (_, place) => place);
    const some = lines.slice(0, count);
    const cash = { acceptance: reversedIn(acceptanceOf(...some), ...places), issuer: DEMO_ISSUER, print: count };
    const account = { ...cash, acceptance: reversedIn(invoiceOf(some), ...places) };
    const jobs: [PdfJob, number][] = [
      [{ paper: 'receipt', facts: { ...cash, fiscal: null } }, sheetsIn(receiptPages({ ...cash, fiscal: null }))],
      [{ paper: 'invoice', facts: account }, sheetsIn(invoicePages(account))],
      [
        { paper: 'priceExplanation', facts: { ...cash, positions: {} } },
        sheetsIn(explanationPages({ ...cash, positions: {} })),
      ],
    ];
    for (const [job, sheets] of jobs) expect([job.paper, pagesIn(await maker.make(job))]).toEqual([job.paper, sheets]);
  },
);
