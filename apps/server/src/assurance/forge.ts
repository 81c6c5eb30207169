import type { ClientBase } from 'pg';
import type { Chance } from '../demo/random.ts';
import { CITY_FACILITY } from '../testing/reference.ts';

/** What an owner would like to be otherwise in certified days, done to all rows that it concerns, so that sums agree again. */
const WISHES: Record<string, (client: ClientBase, chance: Chance) => Promise<string>> = {
  'a cheaper abonement': async (client, chance) => {
    const one = await anyOf(client, chance, 'abonement');
    const less = 100 * (1 + chance.whole(100));
    await run(
      client,
      'UPDATE abonement SET publisher_tiyn = publisher_tiyn - $2, total_tiyn = total_tiyn - $2 WHERE id = $1',
      [one.id, less],
    );
    await fitMoney(client, one.acceptance_id, -less);
    return one.day;
  },
  'another title and term': async (client, chance) => {
    const one = await anyOf(client, chance, 'abonement');
    await run(client, "UPDATE abonement SET publication_index = '70001', months = 6, sets = sets + 1 WHERE id = $1", [
      one.id,
    ]);
    return one.day;
  },
  'another subscriber': async (client, chance) => {
    const one = await anyOf(client, chance, 'abonement');
    await run(
      client,
      "UPDATE abonement_subscriber SET name = 'Бөтен Адам', street = 'Басқа көше' WHERE abonement_id = $1",
      [one.id],
    );
    return one.day;
  },
  'an abonement less': async (client, chance) => {
    const one = await anyOf(client, chance, 'abonement', 'AND collector_id IS NULL');
    await fitMoney(client, one.acceptance_id, -Number(one.total_tiyn));
    await run(client, 'DELETE FROM reversal WHERE abonement_id = $1', [one.id]);
    await run(client, 'DELETE FROM abonement_subscriber WHERE abonement_id = $1', [one.id]);
    await run(client, 'DELETE FROM abonement WHERE id = $1', [one.id]);
    for (const table of ['payment', 'invoice'])
      await run(
        client,
        `DELETE FROM ${table} t WHERE acceptance_id = $1 AND NOT EXISTS (
        SELECT FROM abonement a WHERE a.acceptance_id = t.acceptance_id)`,
        [one.acceptance_id],
      );
    return one.day;
  },
  'a refund that was none': async (client, chance) => {
    const one = await anyOf(
      client,
      chance,
      'abonement',
      `AND payment_method = 'cash' AND collector_id IS NULL
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.abonement_id = t.id)`,
    );
    await run(
      client,
      `INSERT INTO reversal SELECT facility_id, gen_random_uuid(), id, 'Ойдан', payment_method, total_tiyn, business_date,
      accepted_at, operator_id, business_date, NULL FROM abonement WHERE id = $1`,
      [one.id],
    );
    return one.day;
  },
  'a refund less': async (client, chance) => {
    const one = await anyOf(client, chance, 'reversal');
    await run(client, 'DELETE FROM reversal WHERE id = $1', [one.id]);
    return one.day;
  },
  'less money handed in': async (client, chance) => {
    const one = await anyOf(client, chance, 'remittance', 'AND amount_tiyn = 377500');
    await run(client, 'UPDATE remittance SET amount_tiyn = amount_tiyn - 5000 WHERE id = $1', [one.id]);
    return one.day;
  },
  'another reason of a batch': async (client, chance) => {
    const one = await anyOf(client, chance, 'batch');
    await run(client, "UPDATE batch SET reason = 'Басқа себеп' WHERE id = $1", [one.id]);
    return one.day;
  },
  'another operator': async (client, chance) => {
    const one = await anyOf(client, chance, 'abonement');
    await run(client, "UPDATE abonement SET operator_id = 'somebody' WHERE acceptance_id = $1", [one.acceptance_id]);
    await run(client, "UPDATE payment SET operator_id = 'somebody' WHERE id = $1", [one.acceptance_id]);
    return one.day;
  },
  'another reason of a difference': async (client, chance) => {
    const one = await anyOf(client, chance, 'protocol');
    await run(client, "UPDATE protocol SET reason = 'Ештеңе болған жоқ' WHERE id = $1", [one.id]);
    return one.day;
  },
  'more cash counted': async (client, chance) => {
    const one = await anyOf(client, chance, 'protocol');
    await run(
      client,
      `UPDATE day_count SET content = jsonb_set(content, '{cash,3}', to_jsonb((content #>> '{cash,3}')::int + 1))
      WHERE business_date = $1`,
      [one.day],
    );
    return one.day;
  },
};

type Row = { id: string; acceptance_id: string; total_tiyn: string; day: string };

/** Fulfils one wish at random, of a certified day. Answers which, and of which day. */
export async function forge(client: ClientBase, chance: Chance): Promise<{ wish: string; day: string }> {
  const wish = chance.oneOf(Object.keys(WISHES));
  return { wish, day: (await WISHES[wish]?.(client, chance)) ?? '' };
}

const run = async (client: ClientBase, text: string, values: readonly unknown[]): Promise<void> =>
  void (await client.query(text, [...values]));

async function anyOf(client: ClientBase, chance: Chance, table: string, condition = ''): Promise<Row> {
  const { rows } = await client.query<Row>(
    `SELECT t.*, t.business_date::text AS day FROM ${table} t JOIN operational_day d USING (facility_id, business_date)
     WHERE t.facility_id = $1 AND d.state = 'certified' ${condition} ORDER BY t.id`,
    [CITY_FACILITY],
  );
  return chance.oneOf(rows);
}

/** The acceptance's payment or invoice, and the batch of its card, follow a total. */
async function fitMoney(client: ClientBase, acceptanceId: string, more: number): Promise<void> {
  await run(
    client,
    'UPDATE payment SET amount_tiyn = amount_tiyn + $2, given_tiyn = given_tiyn + $2 WHERE acceptance_id = $1',
    [acceptanceId, more],
  );
  await run(client, 'UPDATE invoice SET amount_tiyn = amount_tiyn + $2 WHERE acceptance_id = $1', [acceptanceId, more]);
  await run(
    client,
    'UPDATE batch SET sum_tiyn = sum_tiyn + $2 WHERE id = (SELECT batch_id FROM abonement WHERE acceptance_id = $1 LIMIT 1)',
    [acceptanceId, more],
  );
  await run(
    client,
    `UPDATE reversal r SET refund_tiyn = a.total_tiyn FROM abonement a
    WHERE a.id = r.abonement_id AND a.acceptance_id = $1 AND r.refund_tiyn <> 0`,
    [acceptanceId],
  );
}
