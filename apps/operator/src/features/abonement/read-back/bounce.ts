/** A second press of Enter within this time belongs to the first, and means nothing of its own. */
export const BOUNCE_MS = 250;
