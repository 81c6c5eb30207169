/** How many forms PS-1 one file of a day's cards holds, some second's work: more would keep everybody else's papers waiting. */
export const CARDS_IN_FILE = 100;

/** In how many files so many cards are printed: none where there are none. */
export const cardFiles = (cards: number): number => Math.ceil(cards / CARDS_IN_FILE);
