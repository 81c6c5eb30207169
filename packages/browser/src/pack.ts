import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What shrinks, and is worth it; fonts and pictures are packed already. */
const PACKED = /\.(css|html|js|json|svg)$/;
const WORTH_PACKING = 1024;

/** A plugin for vite: lays a packed copy, `.gz`, beside each file that it wrote, so that the server need not pack it for each browser. */
export function pack() {
  return {
    name: 'pack',
    apply: 'build' as const,
    writeBundle: ({ dir = '' }: { dir?: string }): void => {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((one) => PACKED.test(one))) {
        const content = readFileSync(join(dir, name));
        if (content.length >= WORTH_PACKING) writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
