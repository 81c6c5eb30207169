/** What stays free between a list and the window's edge, in pixels. */
const MARGIN = 8;
const FEWEST_OPTIONS = 2;

/**
 * Shortens an open list to the room below it, so that it ends with a whole option inside the window. Where not even two have room
 * the page moves.
 */
export function fitList(list: HTMLElement): void {
  list.style.maxHeight = '';
  const { top, height } = list.getBoundingClientRect();
  const most = Math.min(window.innerHeight - MARGIN - top, height);
  if (list.scrollHeight <= most) return;
  const ends = [...list.querySelectorAll<HTMLElement>('[role="option"]')].map(
    ({ offsetTop, offsetHeight }) => offsetTop + offsetHeight + MARGIN,
  );
  const whole = ends.filter((end, place) => place < FEWEST_OPTIONS || end <= most).at(-1);
  if (whole === undefined) return;
  list.style.maxHeight = `${whole}px`;
  if (whole > most) list.scrollIntoView({ block: 'nearest' });
}
