import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A page as a reader's program shows it: its size in mm, its text, and the picture at so many pixels a mm. */
export type PdfPage = { width: number; height: number; text: string; picture: Picture };

/** RGBA, eight bits each. */
export type Picture = { data: Uint8ClampedArray; width: number; height: number; colorSpace: 'srgb' };

const MM_IN_PT = 25.4 / 72;

/** Pixels a mm: what a scanner of 300 dots an inch sees. */
const SHARPNESS = 12;

let library: Promise<PDFiumLibrary> | undefined;

/** Reads a PDF by PDFium, the reader of browsers: another program than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(bytes);
  const pages: PdfPage[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    // First, since PDFium's build for JavaScript finds no text on a page that it has drawn.
    const text = page.getText().replaceAll('\u00a0', ' ');
    const { data, width, height } = await page.render({ scale: SHARPNESS * MM_IN_PT, render: 'bitmap' });
    pages.push({
      width: originalWidth * MM_IN_PT,
      height: originalHeight * MM_IN_PT,
      text,
      picture: { data: rgba(data), width, height, colorSpace: 'srgb' },
    });
  }
  document.destroy();
  return pages;
}

/** The title that a PDF gives itself in its metadata, which lie in it as they are; null where it has none. */
export const titleOf = (pdf: Uint8Array): string | null =>
  /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(Buffer.from(pdf).toString('utf8'))?.[1] ?? null;

/** PDFium gives blue first. */
function rgba(bgra: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(bgra);
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    data[pixel] = bgra[pixel + 2] ?? 0;
    data[pixel + 2] = bgra[pixel] ?? 0;
  }
  return data;
}

const WASM = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));

/** The codes that a scanner finds in a picture: `QRCode` or `Code128`, and what each says. */
export async function codesIn(picture: Picture): Promise<{ format: string; text: string }[]> {
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(WASM).buffer as ArrayBuffer },
    fireImmediately: true,
  });
  const found = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  });
  return found.map(({ format, text }) => ({ format, text })).sort((a, b) => a.format.localeCompare(b.format));
}

/** Whether a band of a page is unprinted; measures in mm from the upper left corner. */
export function isBlank(picture: Picture, band: { top: number; left: number; bottom: number; right: number }): boolean {
  const [top, left] = [Math.ceil(band.top * SHARPNESS), Math.ceil(band.left * SHARPNESS)];
  const bottom = Math.min(picture.height, Math.floor(band.bottom * SHARPNESS));
  const right = Math.min(picture.width, Math.floor(band.right * SHARPNESS));
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if ((picture.data[(y * picture.width + x) * 4] ?? 255) < 200) return false;
  return true;
}
