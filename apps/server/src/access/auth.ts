/** Accounts and sessions, by better-auth. */
export type Auth = { api: unknown };
