import { abonementOf } from '@jazylym/documents/testing/example';
import { afterAll, expect, test } from 'vitest';
import { readPdf } from '../testing/pdf.ts';
import { openPdfMaker } from './pdf.ts';
import type { PdfJob } from './pdf-job.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

const ps1 = (sequence: number): PdfJob => ({
  paper: 'ps1',
  forms: [{ abonement: abonementOf({}, sequence), print: 1, isReversed: false }],
});

test('papers asked for at once are made one after another, and each is the one that was asked for', async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => await readPdf(await maker.make(ps1(index + 1)))),
  );
  for (const [index, pages] of made.entries()) expect(pages[0]?.text).toContain(abonementOf({}, index + 1).number);
});

test('a maker that stops lets go of what waits', async () => {
  const stopping = openPdfMaker();
  const asked = stopping.make(ps1(1));
  const refused = expect(asked).rejects.toThrow('the server stops');
  await stopping.close();
  await refused;
});

test('so many papers at once that the last would come late are refused, to be asked for again', async () => {
  const busy = openPdfMaker();
  const asked = Array.from({ length: 66 }, () => busy.make(ps1(1)));
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(refused).toMatchObject([{ statusCode: 503 }, { statusCode: 503 }]);
  await busy.close();
});
