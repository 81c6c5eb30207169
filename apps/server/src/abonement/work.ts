/** Work that is left, the oldest first: as much of it as is listed, and how much there is in all. */
export type Work<Line> = { total: number; list: Line[] };

/** What was listed up to `most`; only a full list can leave something out, and only then is all of it counted. */
export async function workOf<Line>(list: Line[], most: number, count: () => Promise<number>): Promise<Work<Line>> {
  return { list, total: list.length < most ? list.length : Math.max(list.length, await count()) };
}
