import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that `npm run build` made of a front end, by its folder's name in `apps`. Throws a sentence when it did not. */
export function builtFrontEnd(name: string): string {
  const folder = join(import.meta.dirname, '../../../apps', name, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} has no index.html: run npm run build first`);
  return folder;
}
