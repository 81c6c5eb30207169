import { inflateRawSync } from 'node:zlib';
import readXlsxFile from 'read-excel-file/node';
import type { CsvLine } from '../../catalogue/import-lines.ts';

/** The most bytes that a spreadsheet's parts may unpack to together: a plan of 20,000 lines is some five million. */
const MOST_UNPACKED = 48 * 1024 * 1024;

/** How a file of the ZIP format begins, as every XLSX file does. */
export const isXlsx = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** The first sheet's lines as texts, empty ones left out; null for what is no spreadsheet, or one that unpacks to too much. */
export async function readXlsxLines(bytes: Buffer): Promise<CsvLine[] | null> {
  if (!unpacksWithin(bytes, MOST_UNPACKED)) return null;
  try {
    const [first] = await readXlsxFile(bytes, { trim: true });
    const rows: readonly (readonly unknown[])[] = first?.data ?? [];
    return rows
      .map((cells, place) => ({ line: place + 1, cells: cells.map(textOf) }))
      .filter(({ cells }) => cells.some((text) => text !== ''));
  } catch {
    return null;
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END = 0x06054b50;
const END_SIZE = 22;

/**
 * Whether a ZIP file's parts are no more than so many bytes together once they are unpacked. Each is unpacked to see, for what a
 * hostile file says of itself is not to be believed.
 */
function unpacksWithin(bytes: Buffer, most: number): boolean {
  try {
    let left = most;
    for (const part of packedParts(bytes)) {
      left -= part.isPacked
        ? inflateRawSync(part.bytes, { maxOutputLength: Math.max(1, left) }).length
        : part.bytes.length;
      if (left < 0) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** The parts that the directory at a ZIP file's end lists. Throws RangeError where it points out of the file. */
function packedParts(bytes: Buffer): { isPacked: boolean; bytes: Buffer }[] {
  const end = lastEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) throw new RangeError('no entry of a ZIP directory');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw new RangeError('no part of a ZIP file');
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    return { isPacked: method !== 0, bytes: bytes.subarray(from, from + size) };
  });
}

function lastEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= 0; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new RangeError('no ZIP file');
}
