import { abonementOf, acceptanceOf } from '@jazylym/documents/testing/example';
import { dayOf } from '@jazylym/documents/testing/example-day';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, expect, test } from 'vitest';
import { readPdf } from '../testing/pdf.ts';
import { openPdfMaker } from './pdf.ts';
import type { PdfJob } from './pdf-job.ts';

const maker = openPdfMaker();
afterAll(() => maker.close());

const formOf = (sequence: number) => ({ abonement: abonementOf({}, sequence), print: 1, isReversed: false });
const ps1 = (sequence: number): PdfJob => ({ paper: 'ps1', forms: [formOf(sequence)] });

test('papers asked for at once are made one after another, and each is the one that was asked for', async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => await readPdf(await maker.make(ps1(index + 1)))),
  );
  for (const [index, pages] of made.entries()) expect(pages[0]?.text).toContain(abonementOf({}, index + 1).number);
});

test('a receipt is drawn while a protocol of a long day is', async () => {
  const acceptance = acceptanceOf({});
  const receipt: PdfJob = { paper: 'receipt', facts: { acceptance, issuer: DEMO_ISSUER, print: 1, fiscal: null } };
  const facts = dayOf(120, 20);
  const protocol: PdfJob = {
    paper: 'protocol',
    facts: { protocol: extendedProtocol(facts), rows: facts.rows, sealed: null, issuer: DEMO_ISSUER },
  };
  const cards: PdfJob = { paper: 'ps1', forms: Array.from({ length: 21 }, (_, place) => formOf(place + 1)) };
  const ended: string[] = [];
  const drawn = async (job: PdfJob) => {
    const pdf = await maker.make(job);
    ended.push(job.paper);
    return pdf;
  };
  await Promise.all([protocol, cards, receipt, receipt].map(drawn));
  expect(ended).toEqual(['receipt', 'receipt', 'protocol', 'ps1']);
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
