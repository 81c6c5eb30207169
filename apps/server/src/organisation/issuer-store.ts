import { DEMO_ISSUER, ISSUER_SETTING, Issuer } from '@jazylym/domain/organisation/issuer';
import type { Source } from './store.ts';

/** Who issues this installation's papers; the demo's issuer until one is set. Throws ZodError when what is stored is none. */
export async function storedIssuer(source: Source): Promise<Issuer> {
  const { rows } = await source.query<{ value: unknown }>({
    name: 'organisation.issuer',
    text: 'SELECT value FROM setting WHERE name = $1',
    values: [ISSUER_SETTING],
  });
  return rows[0] === undefined ? DEMO_ISSUER : Issuer.parse(rows[0].value);
}
