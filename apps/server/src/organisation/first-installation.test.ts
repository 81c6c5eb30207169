import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshDatabase } from '@jazylym/db/testing/database';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogueFile } from '../catalogue/import-file.ts';
import { importCatalogue } from '../catalogue/import-store.ts';
import { firstAdministrator } from '../operate/first-administrator.ts';
import { type RunningServer, startServer } from '../server.ts';
import { clientOf } from '../testing/client.ts';
import { CAMPAIGN_DAY, clockAt } from '../testing/clock.ts';
import { request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { signIn } from '../testing/sign-in.ts';
import type { ImportAnswer } from './table-import.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../docs/examples');

let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: RunningServer;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer({
    databaseUrl: database.appUrl,
    clock: clockAt(CAMPAIGN_DAY),
    sealKeys: temporarySealKeys(),
    port: 0,
  });
});
afterAll(async () => {
  await server?.close();
  await database?.close();
});

/** Signs in with a one-time password and changes it, as everybody must. */
async function arrive(userName: string, oneTimePassword: string) {
  const password = `${userName} has chosen this`;
  const first = clientOf(server.url, await signIn(server.url, userName, oneTimePassword));
  await first.access.changePassword.mutate({ currentPassword: oneTimePassword, newPassword: password });
  const cookie = await signIn(server.url, userName, password);
  return { client: clientOf(server.url, cookie), cookie };
}

async function importExample(table: string, name: string, cookie: string): Promise<void> {
  const body = await readFile(join(EXAMPLES, name));
  const send = async (query: string): Promise<ImportAnswer> => {
    const headers = { 'content-type': 'text/csv', cookie };
    const answer = await fetch(`${server.url}/organisation/${table}.csv${query}`, { method: 'POST', headers, body });
    return JSON.parse((await answer.text()).trimEnd().split('\n').at(-1) ?? '') as ImportAnswer;
  };
  const seen = await send('');
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  expect(await send(`?seen=${seen.version}`)).toMatchObject({ ok: true, isStored: true });
}

async function publishExample(): Promise<void> {
  const options = {
    year: 2027,
    firstMonth: null,
    lastMonth: null,
    deliveryPercent: 15,
    isDemo: false,
    isDryRun: false,
  };
  const file = readCatalogueFile(await readFile(join(EXAMPLES, 'catalogue.csv')), options);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const now = new Date(CAMPAIGN_DAY);
  const imported = await importCatalogue(database.ownerUrl, file, { ...options, file: 'catalogue.csv' }, now);
  expect(imported).toMatchObject({ ok: true });
}

test('an empty installation accepts its first subscription after what docs/operating.md says to do, and nothing else', async () => {
  const given = await firstAdministrator(database.appUrl, new Date(CAMPAIGN_DAY));
  if (given === null) throw new Error('no administrator was made');
  const admin = await arrive(given.username, given.password);
  const { organisation, access } = admin.client;
  expect(await organisation.addCountryBranches.mutate({})).toEqual({ ok: true, added: 20 });
  await importExample('facilities', 'facilities.csv', admin.cookie);
  await importExample('postalCodes', 'postal-codes.csv', admin.cookie);
  await importExample('campaigns', 'campaigns.csv', admin.cookie);
  const own = { bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX', isDemo: false };
  const issuer = { seen: DEMO_ISSUER, next: { ...DEMO_ISSUER, ...own } as never };
  expect(await organisation.saveIssuer.mutate(issuer)).toMatchObject({ ok: true, entry: own });

  const [facility] = (await organisation.facilities.query({ text: '160012' })).rows;
  if (facility === undefined) throw new Error('160012 is not there');
  const made = await access.createAccount.mutate({
    ...{ userName: 'aigerim', name: 'Айгерім Серікқызы', role: 'operator', language: 'kk' },
    ...{ facilityId: facility.id, branchCode: null, publisherId: null },
  });
  if (!made.ok) throw new Error(made.rejection);
  await publishExample();
  await server.refresh();

  const clerk = (await arrive('aigerim', made.oneTimePassword)).client;
  const [version] = (await clerk.catalogue.versions.query()).versions;
  const priceShown = { catalogueId: version?.id ?? 0, total: 377_500 };
  const answer = await clerk.abonement.accept.mutate(
    request({ facilityId: facility.id, priceShown: priceShown as never }),
  );
  expect(answer).toMatchObject({ ok: true });
  expect(JSON.stringify(answer)).toContain('"facilityCode":"160012"');
});
