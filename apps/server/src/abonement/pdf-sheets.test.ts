import { explanationPages, invoicePages, receiptPages, type Typeset } from '@jazylym/documents/pdf/papers';
import { acceptanceOf, invoiceOf, longest, newspaper } from '@jazylym/documents/testing/example';
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

test.each(lines.map((_, last) => last + 1))(
  'with %i lines a paper has as many pages as it was parted into sheets',
  async (count) => {
    const some = lines.slice(0, count);
    const cash = { acceptance: acceptanceOf(...some), issuer: DEMO_ISSUER, print: count };
    const jobs: [PdfJob, number][] = [
      [{ paper: 'receipt', facts: { ...cash, fiscal: null } }, sheetsIn(receiptPages({ ...cash, fiscal: null }))],
      [
        { paper: 'invoice', facts: { ...cash, acceptance: invoiceOf(some) } },
        sheetsIn(invoicePages({ ...cash, acceptance: invoiceOf(some) })),
      ],
      [
        { paper: 'priceExplanation', facts: { ...cash, positions: {} } },
        sheetsIn(explanationPages({ ...cash, positions: {} })),
      ],
    ];
    for (const [job, sheets] of jobs) expect([job.paper, pagesIn(await maker.make(job))]).toEqual([job.paper, sheets]);
  },
);
