import type { Page } from 'playwright-core';

/** Milliseconds from the browser's own time of a key press to the paint after it. */
export type Waits = { median: number; p95: number; most: number; count: number };

declare global {
  interface Window {
    paints: number[];
  }
}

/**
 * Notes for every key that the page gets, from now on, how long it took until what it changed was painted. `event` is what a
 * key is known by: `input` where letters are typed, since a letter that the test's keyboard lacks presses no key.
 */
export async function watchPaints(page: Page, event: 'keydown' | 'input'): Promise<void> {
  await page.evaluate((kind) => {
    window.paints = [];
    const channel = new MessageChannel();
    const pressed: number[] = [];
    // A message posted within a frame is handled right after that frame is painted.
    channel.port1.onmessage = () => {
      for (const at of pressed.splice(0)) window.paints.push(performance.now() - at);
    };
    window.addEventListener(
      kind,
      ({ timeStamp }) => {
        pressed.push(timeStamp);
        requestAnimationFrame(() => requestAnimationFrame(() => channel.port2.postMessage(null)));
      },
      { capture: true },
    );
  }, event);
}

/** What was noted since the last call. */
export async function readPaints(page: Page): Promise<Waits> {
  await page.waitForTimeout(100);
  const waits = await page.evaluate(() => window.paints.splice(0));
  waits.sort((one, other) => one - other);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: waits.at(-1) ?? 0, count: waits.length };
}
