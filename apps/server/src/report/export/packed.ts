/** Neighbours together, as many as have at most `most` rows; one that has more stands alone. */
export function packed<Item extends { rows: number }>(items: readonly Item[], most: number): Item[][] {
  const packs: Item[][] = [];
  let room = 0;
  for (const item of items) {
    if (item.rows > room || packs.length === 0) {
      packs.push([]);
      room = most;
    }
    packs.at(-1)?.push(item);
    room -= item.rows;
  }
  return packs;
}
