/** What a session was opened with, as a person knows it. Names are proper names, the same in every language. */
export type Browser = { name: string | null; version: string | null; system: string | null };

/** The special ones before those that they pretend to be: Edge says Chrome, Chrome says Safari. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\b(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/\bYaBrowser\/(\d+)/, 'Yandex Browser'],
  [/\b(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/\bSamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system out of a `User-Agent`; null for what it does not tell. It is a claim, not a proof. */
export function browserOf(userAgent: string): Browser {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { name, version, system: systemOf(userAgent) };
  }
  return { name: null, version: null, system: systemOf(userAgent) };
}

const systemOf = (userAgent: string): string | null =>
  SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
