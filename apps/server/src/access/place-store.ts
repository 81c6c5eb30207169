import type { AccountProfile, AccountRejection } from '@jazylym/domain/access/account';
import { foldText } from '@jazylym/domain/catalogue/fold';
import type { Names } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';

/** Where an account may hold: what a form offers. */
export type FacilityChoice = { id: number; code: string; names: Names; branchCode: string };
export type PublisherChoice = { id: number; name: string };

const FOLDED = ['name_kk', 'name_ru', 'name_en']
  .map((column) => `translate(lower(${column}), 'қәөүұіңғһё', 'каоууингхе')`)
  .join(` || ' ' || `);

const FACILITIES = `SELECT id, code, json_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) AS names,
    branch_code AS "branchCode"
  FROM facility WHERE closed_on IS NULL AND ($2::text IS NULL OR branch_code = $2)
    AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS x (word) WHERE NOT starts_with(code, word) AND strpos(${FOLDED}, word) = 0)
  ORDER BY code LIMIT 30`;

/** Open facilities by the beginning of their code or words of their name in any language. */
export async function findFacilities(
  pool: Pool,
  { text, branchCode }: { text: string; branchCode?: string | undefined },
): Promise<FacilityChoice[]> {
  const words = foldText(text).split(' ').filter(Boolean);
  const { rows } = await pool.query<FacilityChoice>(FACILITIES, [words, branchCode ?? null]);
  return rows;
}

/** Every publisher, by name. */
export async function allPublishers(pool: Pool): Promise<PublisherChoice[]> {
  const { rows } = await pool.query<PublisherChoice>('SELECT id, name FROM publisher ORDER BY name, id');
  return rows;
}

const UNKNOWN = `SELECT $1::integer IS NOT NULL AND NOT EXISTS (SELECT FROM facility WHERE id = $1) AS facility,
    $2::text IS NOT NULL AND NOT EXISTS (SELECT FROM branch WHERE code = $2) AS branch,
    $3::integer IS NOT NULL AND NOT EXISTS (SELECT FROM publisher WHERE id = $3) AS publisher`;

/** Which place of an account does not exist; null when all do. */
export async function unknownPlace(
  client: Pool | ClientBase,
  { facilityId, branchCode, publisherId }: Pick<AccountProfile, 'facilityId' | 'branchCode' | 'publisherId'>,
): Promise<AccountRejection | null> {
  const values = [facilityId, branchCode, publisherId];
  const { rows } = await client.query<{ facility: boolean; branch: boolean; publisher: boolean }>(UNKNOWN, values);
  if (rows[0]?.facility) return 'unknownFacility';
  if (rows[0]?.branch) return 'unknownBranch';
  return rows[0]?.publisher ? 'unknownPublisher' : null;
}
