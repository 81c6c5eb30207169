/** The mean width of a letter of IBM Plex Sans at 13 px; Cyrillic is wider than Latin. */
const LETTER_WIDTH = 7.4;

/** A name shortened to about `width` pixels of 13 px text, at a word's end where one is near; whole when it fits. */
export function fitText(name: string, width: number): string {
  const most = Math.max(4, Math.floor(width / LETTER_WIDTH));
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
