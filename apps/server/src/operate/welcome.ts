import { say } from './say.ts';

interface Welcome {
  /** Where browsers reach it, without a slash at the end. */
  url: string;
  /** Which database it works on. */
  database: string;
  /** The folder of the keys that seal certified protocols. */
  sealKeys: string;
  /** The demonstration's accounts, the password of them all and the PIN of those who certify; null without it. */
  demo: { accounts: readonly string[]; password: string; pin: string } | null;
  administrator: { username: string; password: string } | null;
}

/** Tells, when all is running, where it is and who may sign in. */
export function sayWelcome({ url, database, sealKeys, demo, administrator }: Welcome): void {
  say('ready');
  const accounts =
    demo === null
      ? []
      : [
          '',
          `  Sign in, password ${demo.password}`,
          ...demo.accounts.map((line) => `    ${line}`),
          `  Operators and heads certify their day with the PIN ${demo.pin}`,
        ];
  const first =
    administrator === null
      ? []
      : [
          '',
          `  First administrator: ${administrator.username}, one-time password ${administrator.password}`,
          '  (to be changed at the first sign-in; until then every start gives a new one)',
        ];
  const places = [
    `  Counter    ${url}/counter/`,
    `  Dashboard  ${url}/dashboard/`,
    `  Health     ${url}/healthz`,
    `  Data       ${database}`,
    `  Seal keys  ${sealKeys}`,
  ];
  console.log(['', ...places, ...accounts, ...first, '', '  Ctrl+C stops it.', ''].join('\n'));
}
