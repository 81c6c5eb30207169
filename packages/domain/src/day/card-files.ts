/** How many forms PS-1 one file of a day's cards holds: more would keep everybody else's papers waiting. */
export const CARDS_IN_FILE = 200;

/** In how many files so many cards are printed. */
export const cardFiles = (cards: number): number => Math.ceil(cards / CARDS_IN_FILE);
