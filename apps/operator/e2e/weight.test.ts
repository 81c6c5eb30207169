import { javascriptBefore, totalOf } from '@jazylym/browser/weight';
import { expect, test } from 'vitest';

/** W6: the most JavaScript, gzipped, that a browser loads before the form works. */
const MOST_KIB = 260;

test('the form works after at most 260 KiB of JavaScript; PS-1 and its QR code come later', () => {
  const files = javascriptBefore('operator', 'src/features/abonement/counter/counter-page.tsx');
  process.stdout.write(
    `JavaScript before the counter's form works: ${totalOf(files).toFixed(1)} KiB gzip, at most ${MOST_KIB}\n` +
      files.map(({ file, kib }) => `  ${kib.toFixed(1).padStart(6)}  ${file}\n`).join(''),
  );
  expect(totalOf(files)).toBeLessThanOrEqual(MOST_KIB);
  expect(files.map(({ file }) => file).join()).not.toMatch(/ps1|bwip/);
});
