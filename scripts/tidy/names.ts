import { type Finding, isCode, type Tree } from './tree.ts';

const FORBIDDEN = /(^|\/)(utils?|lib|libs|helpers?|common|shared|misc|stuff|core)(\/|\.[a-z.]+$)/;

export const NOUNS = ['catalogue', 'abonement', 'day', 'distribution', 'report', 'service', 'organisation', 'access'];

/** Folders that may stand directly in these; everything else has a home in one of them. */
const CLOSED: Record<string, string[]> = {
  'packages/domain/src': [...NOUNS, 'money', 'calendar', 'testing'],
  'packages/i18n/src': [...NOUNS, 'shell', 'counter', 'documents'],
  'apps/server/src': [...NOUNS, 'http', 'operate', 'demo', 'assurance', 'testing'],
  'apps/operator/src/features': NOUNS,
  'apps/dashboard/src/features': NOUNS,
  'apps/operator/src': ['app', 'features'],
  'apps/dashboard/src': ['app', 'features'],
};

/** Files are named by what they do and live in the folder of their noun. */
export function namesSayWhatTheyHold(tree: Tree): Finding[] {
  return tree.files.filter(isCode).flatMap((path) => {
    const says = forbidden(path) ?? barrel(path) ?? strangeFolder(path);
    return says === null ? [] : [{ path, says }];
  });
}

function forbidden(path: string): string | null {
  const name = FORBIDDEN.exec(path)?.[2];
  if (name === undefined) return null;
  return `"${name}" says nothing about what is inside: name the file by what it does and put it in its noun's folder (${NOUNS.join(', ')}).`;
}

function barrel(path: string): string | null {
  if (!/\/index\.tsx?$/.test(path)) return null;
  return 'No barrels: import the file that has the thing, as in `@jazylym/domain/catalogue/price`.';
}

function strangeFolder(path: string): string | null {
  for (const [home, folders] of Object.entries(CLOSED)) {
    if (!path.startsWith(`${home}/`)) continue;
    const [folder, ...rest] = path.slice(home.length + 1).split('/');
    if (rest.length === 0 || folder === undefined || folders.includes(folder)) continue;
    return `${home}/ has these folders and no other: ${folders.join(', ')}. Which of them is "${folder}" about?`;
  }
  return null;
}
