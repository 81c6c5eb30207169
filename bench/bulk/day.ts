import { addingToRollups } from '@jazylym/server/report/fold-store';
import { CARDS_A_BATCH } from './plan.ts';

/** Of 128 abonements of the second campaign so many are renewals: fewer than terms of the first that end where they start. */
const RENEWED = 20;

/**
 * One day of the whole country in one statement, as `accept_abonements` and its neighbours would have left it: acceptances in the
 * order of their time, every eleventh abonement the second of one client's, cards of collectors at the evening, some invoices, some
 * reversals, most batches' money handed in, and where the day is over its protocol, with what collectors owe by then. The journal's chain is real, its entries are short,
 * and renewals are by chance: nobody is known again.
 */
export const DAY = `WITH cell AS MATERIALIZED (
    SELECT c.*, h.journal_sequence, h.journal_hash, h.last_protocol,
      c.day + time '04:00' AS opened, c.day + time '14:00' AS closed FROM bulk_cell c JOIN facility_head h USING (facility_id) WHERE c.day = $1),
  batch_of AS MATERIALIZED (
    SELECT c.*, b, uuidv7(c.closed - now()) AS batch_id, uuidv7(c.closed - now()) AS remittance_id, uuidv7(c.opened - now()) AS issue_id,
      collectors[1 + (day_place + b) % cardinality(collectors)] AS collector_id
    FROM cell c CROSS JOIN generate_series(0, (c.cards - 1) / ${CARDS_A_BATCH}) AS b WHERE c.cards > 0),
  client AS MATERIALIZED (
    SELECT c.*, k, k > n - cards AS is_card, k - (n - cards) AS card, hashint8extended(k, facility_id + day_place) AS h,
      opened + (closed - opened) * (k::float8 / n) AS at
    FROM cell c CROSS JOIN generate_series(1, c.n) AS k WHERE k % 11 <> 0 OR k > n - cards
    ORDER BY k::float8 / n),
  acceptance AS MATERIALIZED (
    SELECT c.*, uuidv7(c.at - now()) AS acceptance_id, b.batch_id, b.collector_id, m.name, m.words,
      NOT c.is_card AND (c.h & 127) < 10 AS is_account, (c.h & 127) < 6 AS is_paid
    FROM client c LEFT JOIN batch_of b ON c.is_card AND b.facility_id = c.facility_id AND b.b = (c.card - 1) / ${CARDS_A_BATCH}
      JOIN bulk_name m ON m.slot = (c.h >> 8 & 1073741823) % 4000),
  line AS MATERIALIZED (
    SELECT a.*, uuidv7(a.at - now()) AS id, a.numbers_before + a.k + l AS number, t.publication_index, t.months, t.publisher_tiyn, t.delivery_tiyn,
      t.publisher_tiyn + t.delivery_tiyn AS total, NOT is_account AND (a.h >> 40 & 127) = l AS is_reversed, uuidv7(a.at - now()) AS reversal_id,
      (is_second_campaign AND (a.h >> 48 & 127) < ${RENEWED})::integer AS renewed
    FROM acceptance a CROSS JOIN LATERAL generate_series(0, ((k + 1) % 11 = 0 AND k + 1 <= n - cards)::integer) AS l
      JOIN bulk_title t ON t.catalogue_id = a.catalogue_id AND t.zone = a.zone AND t.slot = (a.h >> 20 & 1023) # l),
  abonements AS (
    INSERT INTO abonement (facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index,
      start_month, months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id, delivery_branch_code,
      channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version, collector_id, batch_id, blank_number,
      taken_on, card_tiyn, renewed_sets)
    SELECT facility_id, id, acceptance_id, extract(year FROM day), 0, number, catalogue_id, publication_index,
      start_month, months, 1, zone, publisher_tiyn, delivery_tiyn, total, branch_code, facility_id, branch_code,
      (CASE WHEN is_card THEN 'postman' ELSE 'facility' END)::channel, (CASE WHEN is_account THEN 'account' ELSE 'cash' END)::payment_method,
      day, at, user_id, sha256(uuid_send(id)), 1, collector_id, batch_id, CASE WHEN is_card THEN blanks_before + card END,
      CASE WHEN is_card THEN day END, CASE WHEN is_card THEN total END, renewed
    FROM line),
  subscribers AS (
    INSERT INTO abonement_subscriber (facility_id, abonement_id, kind, name, language, postal_code, settlement, street, house, flat, salt)
    SELECT facility_id, id, 'individual', name, 'kk', postal_code, 'Алматы', 'Абай', (1 + k % 90)::text, (1 + k % 60)::text, uuid_send(id) FROM line),
  words AS (
    INSERT INTO subscriber_word (facility_id, word, acceptance_id)
    SELECT facility_id, word, acceptance_id FROM acceptance CROSS JOIN LATERAL unnest(words) AS word),
  paid AS MATERIALIZED (
    SELECT facility_id, acceptance_id, min(user_id) AS user_id, min(at) AS at, bool_or(is_account) AS is_account, bool_or(is_paid) AS is_paid,
      sum(total)::bigint AS total, uuidv7(min(at) - now()) AS payment_id FROM line GROUP BY facility_id, acceptance_id),
  invoices AS (
    INSERT INTO invoice (facility_id, acceptance_id, amount_tiyn, business_date, issued_at)
    SELECT facility_id, acceptance_id, total, $1, at FROM paid WHERE is_account),
  payments AS (
    INSERT INTO payment (facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, paid_on,
      reference, operator_id)
    SELECT facility_id, CASE WHEN is_account THEN payment_id ELSE acceptance_id END, acceptance_id,
      (CASE WHEN is_account THEN 'account' ELSE 'cash' END)::payment_method, total, total, 0, $1, at, CASE WHEN is_account THEN $1::date END,
      CASE WHEN is_account THEN '1' END, user_id
    FROM paid WHERE is_paid OR NOT is_account),
  reversals AS (
    INSERT INTO reversal (facility_id, id, abonement_id, reason, method, refund_tiyn, business_date, reversed_at, operator_id, abonement_date,
      collector_id)
    SELECT facility_id, reversal_id, id, 'қате', 'cash', total, day, at, user_id, day, collector_id FROM line WHERE is_reversed),
  batch_sum AS MATERIALIZED (
    SELECT b.*, l.count, l.sum FROM batch_of b JOIN (
      SELECT batch_id, count(*)::integer AS count, sum(total)::bigint AS sum FROM line WHERE is_card GROUP BY batch_id) l USING (batch_id)),
  batches AS (
    INSERT INTO batch (facility_id, id, collector_id, business_date, count, sum_tiyn, card_tiyn, control_count, control_tiyn, reason, digest,
      accepted_at, operator_id)
    SELECT facility_id, batch_id, collector_id, day, count, sum, sum, count, sum, '', sha256(uuid_send(batch_id)), closed, user_id FROM batch_sum),
  handed AS MATERIALIZED (SELECT * FROM batch_sum WHERE (day_place + b) % 5 <> 0),
  remittances AS (
    INSERT INTO remittance (facility_id, id, collector_id, amount_tiyn, business_date, received_at, operator_id)
    SELECT facility_id, remittance_id, collector_id, sum, day, closed, user_id FROM handed),
  books AS (
    INSERT INTO blank_issue (facility_id, id, collector_id, first, last, issued_on, issued_at, operator_id)
    SELECT facility_id, issue_id, collector_id, blanks_before + ${CARDS_A_BATCH} * b + 1, blanks_before + least(${CARDS_A_BATCH} * (b + 1), cards), day,
      opened, user_id FROM batch_of),
  document_delta AS MATERIALIZED (
    SELECT facility_id, 1 AS sign, (is_account AND NOT is_paid)::integer AS awaiting, publication_index, branch_code,
      facility_id AS delivery_facility_id, branch_code AS delivery_branch_code, day AS business_date, day AS accepted_on, start_month, months,
      1 AS sets, renewed AS renewed_sets, zone, (CASE WHEN is_card THEN 'postman' ELSE 'facility' END)::channel AS channel,
      (CASE WHEN is_account THEN 'account' ELSE 'cash' END)::payment_method AS payment_method, publisher_tiyn, delivery_tiyn
    FROM line WHERE NOT is_reversed),
  ${addingToRollups('document_delta')},
  owed AS MATERIALIZED (
    SELECT facility_id, collector_id, sum(amount)::bigint AS owed FROM (
      SELECT facility_id, collector_id, owed AS amount FROM bulk_owed
      UNION ALL SELECT facility_id, collector_id, sum FROM batch_sum
      UNION ALL SELECT facility_id, collector_id, -total FROM line WHERE is_card AND is_reversed
      UNION ALL SELECT facility_id, collector_id, -sum FROM handed) m
    GROUP BY facility_id, collector_id),
  owing AS (UPDATE bulk_owed b SET owed = o.owed FROM owed o WHERE b.facility_id = o.facility_id AND b.collector_id = o.collector_id),
  balance AS (
    SELECT facility_id, coalesce(jsonb_object_agg(collector_id, owed) FILTER (WHERE owed <> 0), '{}') AS balances FROM owed GROUP BY facility_id),
  certified AS MATERIALIZED (SELECT c.*, uuidv7(c.closed - now()) AS protocol_id FROM cell c WHERE NOT is_last),
  document AS (
    SELECT facility_id, 'abonement.accepted' AS kind, id AS document_id, at, 1 AS part, number AS place FROM line
    UNION ALL SELECT facility_id, 'invoice.paid', payment_id, at, 2, 0 FROM paid WHERE is_account AND is_paid
    UNION ALL SELECT facility_id, 'abonement.reversed', reversal_id, at, 3, 0 FROM line WHERE is_reversed
    UNION ALL SELECT facility_id, 'batch.accepted', batch_id, closed, 4, b FROM batch_of
    UNION ALL SELECT facility_id, 'remittance.received', remittance_id, closed, 5, b FROM handed
    UNION ALL SELECT facility_id, 'day.closed', uuidv7(closed - now()), closed, 6, 0 FROM certified
    UNION ALL SELECT facility_id, 'day.certified', protocol_id, closed, 7, 0 FROM certified),
  entry AS (
    SELECT d.*, c.journal_sequence + row_number() OVER (PARTITION BY facility_id ORDER BY part, d.place, document_id) AS sequence, c.journal_hash,
      convert_to(concat_ws(E'\\n', 'bulk', kind, document_id), 'UTF8') AS entry
    FROM document d JOIN cell c USING (facility_id)),
  chained AS MATERIALIZED (
    SELECT e.*, pg_temp.bulk_chain(entry, journal_hash) OVER (PARTITION BY facility_id ORDER BY sequence ROWS UNBOUNDED PRECEDING) AS hash
    FROM entry e),
  journalled AS (
    INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
    SELECT facility_id, sequence, kind, document_id, $1, at, entry, hash FROM chained),
  ends AS MATERIALIZED (
    SELECT DISTINCT ON (facility_id) facility_id, sequence, hash FROM chained ORDER BY facility_id, sequence DESC),
  heads AS (
    UPDATE facility_head f SET number_year = extract(year FROM c.day), last_sequence = c.numbers_before + c.n, journal_sequence = e.sequence,
      journal_hash = e.hash, open_day = CASE WHEN is_last THEN c.day ELSE c.day + 1 END, is_day_opened = is_last,
      protocol_year = CASE WHEN is_last THEN f.protocol_year ELSE extract(year FROM c.day) END,
      last_protocol = CASE WHEN is_last THEN f.last_protocol ELSE c.protocol_number END
    FROM cell c JOIN ends e USING (facility_id) WHERE f.facility_id = c.facility_id),
  days AS (
    INSERT INTO operational_day (facility_id, business_date, state, opened_at, closed_at, closed_by)
    SELECT facility_id, day, (CASE WHEN is_last THEN 'open' ELSE 'certified' END)::day_state, opened,
      CASE WHEN NOT is_last THEN closed END, CASE WHEN NOT is_last THEN user_id END FROM cell),
  sums AS (
    SELECT facility_id, count(*) FILTER (WHERE NOT is_reversed) AS abonements, coalesce(sum(total) FILTER (WHERE NOT is_reversed), 0) AS total,
      coalesce(sum(total) FILTER (WHERE is_reversed), 0) AS reversed,
      coalesce(sum(total) FILTER (WHERE NOT is_account AND NOT is_card), 0) AS counter,
      coalesce(sum(total) FILTER (WHERE is_reversed AND NOT is_card), 0) AS refunds FROM line GROUP BY facility_id),
  handed_sum AS (SELECT facility_id, sum(sum) AS remitted FROM handed GROUP BY facility_id),
  content AS MATERIALIZED (
    SELECT s.*, E'bulk\\n' || json_build_object('protocol', json_build_object('total', json_build_object('abonements', abonements, 'total', total),
      'reversed', json_build_object('total', reversed), 'cash', json_build_object('opening', 0, 'counter', counter, 'refunds', refunds,
        'remitted', coalesce(remitted, 0), 'expected', counter - refunds + coalesce(remitted, 0)))) AS content
    FROM sums s LEFT JOIN handed_sum USING (facility_id)),
  protocols AS (
    INSERT INTO protocol (facility_id, business_date, id, number_year, number_sequence, content, digest, abonements, total_tiyn, left_tiyn,
      cash_difference, cards_difference, cards_wrong, reason, certified_at, operator_id, journal_sequence, journal_hash, key_id, seal, balances)
    SELECT c.facility_id, day, protocol_id, extract(year FROM day), protocol_number, content, sha256(convert_to(content, 'UTF8')), abonements, total,
      0, 0, 0, 0, '', closed, user_id, e.sequence, e.hash, '0000000000000000', sha512(e.hash), balances
    FROM certified c JOIN content USING (facility_id) JOIN ends e USING (facility_id) JOIN balance USING (facility_id))
  SELECT count(*)::integer AS stored FROM line`;
