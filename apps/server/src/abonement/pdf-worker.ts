import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type PdfJob, typesetOf } from './pdf-job.ts';

/** A thread that makes PDFs, one after another: each takes some 10 ms in which no request could be answered. */

const fileOf = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));

/** The templates' folder; nothing outside it can be read by a template. */
const TEMPLATES = dirname(dirname(fileOf('@jazylym/documents/sheet/sheet.typ')));

const FONTS = ['400Regular/IBMPlexSans_400Regular', '600SemiBold/IBMPlexSans_600SemiBold'].map((name) =>
  readFileSync(fileOf(`@expo-google-fonts/ibm-plex-sans/${name}.ttf`)),
);

const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: FONTS }] });

/** How many papers long the compiler remembers what it has laid out: the fonts and templates, which every paper uses, stay. */
const REMEMBERED = 1;

function pdfOf(job: PdfJob): Uint8Array {
  const typeset = typesetOf(job);
  if (typeset === null) throw new Error(`this acceptance has no ${job.paper}`);
  const mainFilePath = join(TEMPLATES, typeset.template);
  // Untagged: tags make a form seven times as large, and who hears papers hears the screen's.
  const pdf = compiler.pdf({ mainFilePath, inputs: { data: typeset.data } }, { pdfTags: false });
  compiler.evictCache(REMEMBERED);
  return pdf;
}

parentPort?.on('message', ({ id, job }: { id: number; job: PdfJob }) => {
  try {
    parentPort?.postMessage({ id, pdf: pdfOf(job) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : 'the template does not compile' });
  }
});
