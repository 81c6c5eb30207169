-- New, renewed and lost: an abonement knows how many of its sets go on from an earlier one of the same subscriber (decision 0030).
-- The figures are counted anew from the documents, as in migration 0015.
DELETE FROM "report_delta";
DELETE FROM "acceptance_rollup";
DELETE FROM "delivery_rollup";

-- AlterTable
ALTER TABLE "abonement" ADD COLUMN     "renewed_sets" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "report_delta" ADD COLUMN     "renewed_sets" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "acceptance_rollup" ADD COLUMN     "renewed_sets" BIGINT NOT NULL;

-- AlterTable
ALTER TABLE "delivery_rollup" ADD COLUMN     "ended_sets" BIGINT NOT NULL,
ADD COLUMN     "renewed_sets" BIGINT NOT NULL;

-- What is looked for when somebody renews: a subscriber's title that ends with a month (behind `=`), or that was renewed from it (`~`).
CREATE FUNCTION term_word(p_holder text, p_publication text, p_month timestamp) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_holder || '/' || p_publication || '/' || extract(year FROM p_month) * 12 + extract(month FROM p_month);

-- Sets of a subscriber's abonements of a title, of days before `p_day`, that end where a new one starts, less those that went on from them
-- already. A function of its own with lists in it: joined to lines, which are planned as if they were a hundred, it would be planned once
-- to read the whole facility. Mostly there is none to renew, and it is one look at an index.
CREATE FUNCTION renewable_sets(p_facility_id integer, p_holder text, p_publication text, p_start_month date, p_day date) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_word text := term_word(p_holder, p_publication, p_start_month);
  v_ended uuid[] := ARRAY(SELECT acceptance_id FROM subscriber_word WHERE facility_id = p_facility_id AND word = '=' || v_word);
  v_renewed uuid[];
BEGIN
  IF cardinality(v_ended) = 0 THEN
    RETURN 0;
  END IF;
  v_renewed := ARRAY(SELECT acceptance_id FROM subscriber_word WHERE facility_id = p_facility_id AND word = '~' || v_word);
  RETURN (
    SELECT coalesce(sum(a.sets), 0) FROM abonement a
    WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_ended) AND a.publication_index = p_publication
      AND a.start_month + make_interval(months => a.months) = p_start_month AND a.business_date < p_day
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = p_facility_id AND r.abonement_id = a.id)
  ) - (
    SELECT coalesce(sum(a.renewed_sets), 0) FROM abonement a
    WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_renewed) AND a.publication_index = p_publication
      AND a.start_month = p_start_month
      AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = p_facility_id AND r.abonement_id = a.id));
END
$$;

-- What was accepted before: the subscriber as packages/domain/src/abonement/words.ts has it, an organization's BIN or the words of a
-- person's name, which are there already, in the order of their bytes, and the postal code; in the order of the numbers, of what was
-- not taken back.
CREATE TEMP TABLE holding ON COMMIT DROP AS
SELECT a.facility_id, a.id, a.acceptance_id, CASE s.kind WHEN 'organization' THEN s.identity_number ELSE w.name END || '@' || s.postal_code AS holder,
  a.publication_index, a.start_month, (a.start_month + make_interval(months => a.months))::date AS ends, a.sets, a.business_date, a.number_year,
  a.number_sequence, r.id IS NOT NULL AS is_reversed
FROM abonement a
  JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
  JOIN (
    SELECT facility_id, acceptance_id, string_agg(word, '+' ORDER BY word COLLATE "C") FILTER (WHERE word !~ '^[0-9]+$') AS name
    FROM subscriber_word GROUP BY facility_id, acceptance_id) w ON w.facility_id = a.facility_id AND w.acceptance_id = a.acceptance_id
  LEFT JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id;
ANALYZE holding;

WITH ending AS (
  SELECT h.facility_id, h.id, sum(e.sets) AS sets
  FROM holding h JOIN holding e ON e.facility_id = h.facility_id AND e.holder = h.holder AND e.publication_index = h.publication_index
    AND e.ends = h.start_month AND e.business_date < h.business_date
  WHERE NOT h.is_reversed AND NOT e.is_reversed
  GROUP BY h.facility_id, h.id
), going AS (
  SELECT h.facility_id, h.id, least(h.sets, e.sets - coalesce(sum(h.sets) OVER (
    PARTITION BY h.facility_id, h.holder, h.publication_index, h.start_month ORDER BY h.number_year, h.number_sequence
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS renewed
  FROM holding h JOIN ending e USING (facility_id, id)
)
UPDATE abonement a SET renewed_sets = renewed FROM going g WHERE a.facility_id = g.facility_id AND a.id = g.id AND renewed > 0;

INSERT INTO subscriber_word (facility_id, word, acceptance_id)
SELECT facility_id, '=' || term_word(holder, publication_index, ends), acceptance_id FROM holding
UNION SELECT h.facility_id, '~' || term_word(h.holder, h.publication_index, h.start_month), h.acceptance_id
FROM holding h JOIN abonement a ON a.facility_id = h.facility_id AND a.id = h.id WHERE a.renewed_sets > 0;

INSERT INTO report_delta (
  facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
  business_date, accepted_on, start_month, months, sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
SELECT
  facility_id, d.document_id, d.sign, d.awaiting, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
  d.business_date, a.business_date, a.start_month, a.months, a.sets, a.renewed_sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn,
  a.delivery_tiyn
FROM abonement a JOIN (
    SELECT facility_id, id AS abonement_id, id AS document_id, 1 AS sign, (payment_method <> 'cash')::integer AS awaiting, business_date
      FROM abonement
    UNION ALL
    SELECT facility_id, abonement_id, id, -1, -(refund_tiyn = 0)::integer, business_date FROM reversal
    UNION ALL
    -- Paid: all of the acceptance but what was taken back while it was awaited.
    SELECT facility_id, a.id, a.id, 0, -1, p.business_date
      FROM payment p JOIN abonement a USING (facility_id, acceptance_id)
      WHERE p.method = 'account' AND NOT EXISTS (
        SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.refund_tiyn = 0)
  ) d USING (facility_id) WHERE a.id = d.abonement_id;

-- The functions that write deltas, as they were in migrations 0015 and 0016 but for the sets that go on.

-- Writes the acceptances of `p_lines`, all of them new, in their order and under the head's lock: numbers, journal, abonements,
-- subscriber, payment or invoice, report deltas. `p_lines` is a JSON object with a list for each column, all of one length: an element
-- for each abonement, with what is the acceptance's on each of its lines, only `words` on its first. By `holder` the
-- same subscriber is known again. One statement for one
-- client's acceptance as for five hundred cards. Whoever calls it plans once (`plan_cache_mode`): the plan is always the same, and
-- planning takes longer than writing one client's rows.
CREATE OR REPLACE FUNCTION write_acceptances(
  p_head facility_head, p_branch_code text, p_operator_id text, p_day date, p_now timestamptz, p_lines jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_facility_id integer := p_head.facility_id;
  v_year smallint := extract(year FROM p_day);
  v_number integer := CASE WHEN v_year = p_head.number_year THEN p_head.last_sequence ELSE 0 END;
  v_place bigint := p_head.journal_sequence;
  v_hash bytea := p_head.journal_hash;
  v_date text := to_char(p_day, 'YYYY-MM-DD');
  v_recorded text := to_char(p_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
BEGIN
  WITH asked AS MATERIALIZED (
    SELECT l.*, l.publisher + l.delivery AS total
    FROM jsonb_to_record(p_lines) AS c (
      acceptance uuid[], id uuid[], catalogue integer[], publication text[], start_month date[], months smallint[], sets integer[],
      publisher bigint[], delivery bigint[], zone zone[], delivery_facility integer[], delivery_branch text[],
      channel channel[], method payment_method[], given bigint[], change bigint[], payer_bic text[], payer_iban text[], purpose text[],
      digest text[], digest_version smallint[], salt text[], personal_digest text[],
      kind subscriber_kind[], name text[], identity_number text[], phone text[], language text[], words text[], holder text[],
      postal_code text[], settlement text[], street text[], house text[], flat text[],
      collector uuid[], batch uuid[], blank integer[], taken_on date[], card bigint[])
    CROSS JOIN LATERAL unnest(
      c.acceptance, c.id, c.catalogue, c.publication, c.start_month, c.months, c.sets,
      c.publisher, c.delivery, c.zone, c.delivery_facility, c.delivery_branch,
      c.channel, c.method, c.given, c.change, c.payer_bic, c.payer_iban, c.purpose,
      c.digest, c.digest_version, c.salt, c.personal_digest,
      c.kind, c.name, c.identity_number, c.phone, c.language, c.words, c.holder,
      c.postal_code, c.settlement, c.street, c.house, c.flat,
      c.collector, c.batch, c.blank, c.taken_on, c.card)
    WITH ORDINALITY AS l (
      acceptance, id, catalogue, publication, start_month, months, sets,
      publisher, delivery, zone, delivery_facility, delivery_branch,
      channel, method, given, change, payer_bic, payer_iban, purpose,
      digest, digest_version, salt, personal_digest,
      kind, name, identity_number, phone, language, words, holder,
      postal_code, settlement, street, house, flat,
      collector, batch, blank, taken_on, card, n)),
  -- Of the sets that may be renewed the lines take theirs in their order.
  line AS MATERIALIZED (
    SELECT asked.*, greatest(0, least(sets, renewable_sets(v_facility_id, holder, publication, start_month, p_day) - coalesce(
      sum(sets) OVER (PARTITION BY holder, publication, start_month ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))) AS renewed
    FROM asked),
  abonements AS (
    INSERT INTO abonement (
      facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index,
      start_month, months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id,
      delivery_branch_code, channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version,
      collector_id, batch_id, blank_number, taken_on, card_tiyn, renewed_sets)
    SELECT
      v_facility_id, id, acceptance, v_year, 0, v_number + n, catalogue, publication,
      start_month, months, sets, zone, publisher, delivery, total, p_branch_code, delivery_facility,
      delivery_branch, channel, method, p_day, p_now, p_operator_id, decode(digest, 'hex'), digest_version,
      collector, batch, blank, taken_on, card, renewed
    FROM line),
  subscribers AS (
    INSERT INTO abonement_subscriber (
      facility_id, abonement_id, kind, name, identity_number, phone, language, postal_code, settlement, street, house,
      flat, salt)
    SELECT
      v_facility_id, id, kind, name, identity_number, phone, language, postal_code, settlement, street, house,
      flat, decode(salt, 'hex')
    FROM line),
  deltas AS (
    INSERT INTO report_delta (
      facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
      business_date, accepted_on, start_month, months, sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
    SELECT
      v_facility_id, id, 1, (method <> 'cash')::integer, publication, p_branch_code, delivery_facility, delivery_branch,
      p_day, p_day, start_month, months, sets, renewed, zone, channel, method, publisher, delivery
    FROM line),
  words AS (
    INSERT INTO subscriber_word (facility_id, word, acceptance_id)
    SELECT v_facility_id, unnest(string_to_array(words, ' ')), acceptance FROM line
    UNION SELECT v_facility_id, '=' || term_word(holder, publication, start_month + make_interval(months => months)), acceptance FROM line
    UNION SELECT v_facility_id, '~' || term_word(holder, publication, start_month), acceptance FROM line WHERE renewed > 0),
  -- A payment in cash carries the acceptance's own id; by account it is awaited.
  payments AS (
    INSERT INTO payment (
      facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, operator_id)
    SELECT v_facility_id, acceptance, acceptance, method, sum(total)::bigint, given, change, p_day, p_now, p_operator_id
    FROM line WHERE method = 'cash' GROUP BY acceptance, method, given, change ORDER BY min(n)),
  invoices AS (
    INSERT INTO invoice (
      facility_id, acceptance_id, amount_tiyn, payer_bic, payer_iban, purpose, business_date, issued_at)
    SELECT v_facility_id, acceptance, sum(total)::bigint, payer_bic, payer_iban, purpose, p_day, p_now
    FROM line WHERE method <> 'cash' GROUP BY acceptance, payer_bic, payer_iban, purpose),
  -- The canonical entry, version 3: one `name value` a line, in this order, no line break in any value; personal data
  -- only as SHA-256(salt || text); `payment` is the acceptance's. A change of form is a new version, never an edit: what
  -- reads it is apps/server/src/day/verify/journal.ts. Materialized: as part of the next query it would be written twice a line,
  -- to be stored and to be hashed.
  entry AS MATERIALIZED (
    SELECT n, id, convert_to(concat_ws(E'\n',
      'jazylym journal 3',
      'kind abonement.accepted',
      'facility ' || v_facility_id,
      'sequence ' || v_place + n,
      'document ' || id,
      'business-date ' || v_date,
      'recorded-at ' || v_recorded,
      'acceptance ' || acceptance,
      'number ' || v_year || ' 0 ' || v_number + n,
      'catalogue ' || catalogue,
      'publication ' || publication,
      'term ' || to_char(start_month, 'YYYY-MM') || ' ' || months,
      'sets ' || sets,
      'zone ' || zone,
      'tiyn ' || publisher || ' ' || delivery || ' ' || total,
      'branch ' || p_branch_code,
      'delivery ' || delivery_branch || ' ' || delivery_facility,
      'channel ' || channel,
      'payment ' || method || ' ' || given || ' ' || change,
      'operator ' || p_operator_id,
      'personal ' || personal_digest,
      'collector ' || collector,
      'card ' || batch || ' ' || blank || ' ' || to_char(taken_on, 'YYYY-MM-DD') || ' ' || card,
      ''), 'UTF8') AS entry
    FROM line),
  chained AS MATERIALIZED (
    SELECT n, id, entry, journal_chain(entry, v_hash) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING) AS hash FROM entry),
  journalled AS (
    INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
    SELECT v_facility_id, v_place + n, 'abonement.accepted', id, p_day, p_now, entry, hash FROM chained)
  UPDATE facility_head h SET
    number_year = v_year, last_sequence = v_number + c.n, journal_sequence = v_place + c.n, journal_hash = c.hash
  FROM (SELECT n, hash FROM chained ORDER BY n DESC LIMIT 1) AS c
  WHERE h.facility_id = v_facility_id;
END
$$;

CREATE OR REPLACE FUNCTION reverse_abonement(
  p_facility_id integer, p_id uuid, p_abonement_id uuid, p_reason text, p_operator_id text, p_today date, p_now timestamptz,
  p_may_correct boolean
) RETURNS TABLE (outcome text, business_date date, open_day date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_head facility_head;
  v_day date;
  v_stored reversal;
  v_refund bigint;
  a abonement;
BEGIN
  SELECT * INTO a FROM abonement WHERE facility_id = p_facility_id AND id = p_abonement_id;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'absent', NULL::date, NULL::date;
    RETURN;
  END IF;
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  v_day := greatest(p_today, v_head.open_day);

  SELECT * INTO v_stored FROM reversal r WHERE r.facility_id = p_facility_id AND r.id = p_id;
  IF FOUND THEN
    RETURN QUERY SELECT
      CASE WHEN v_stored.abonement_id = p_abonement_id AND v_stored.reason = p_reason THEN 'reversed' ELSE 'conflict' END,
      a.business_date, v_stored.business_date;
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM reversal r WHERE r.facility_id = p_facility_id AND r.abonement_id = p_abonement_id) THEN
    RETURN QUERY SELECT 'alreadyReversed', a.business_date, v_day;
    RETURN;
  END IF;
  IF NOT is_certified(p_facility_id, a.business_date) THEN
    v_day := a.business_date;
  ELSIF p_may_correct THEN
    v_day := open_facility_day(v_head, p_today, p_now);
  ELSE
    RETURN QUERY SELECT 'dayClosed', a.business_date, v_day;
    RETURN;
  END IF;

  v_refund := CASE WHEN EXISTS (
    SELECT FROM payment p WHERE p.facility_id = p_facility_id AND p.acceptance_id = a.acceptance_id) THEN a.total_tiyn ELSE 0 END;
  INSERT INTO reversal (facility_id, id, abonement_id, reason, method, refund_tiyn, business_date, reversed_at, operator_id, abonement_date,
    collector_id)
  VALUES (p_facility_id, p_id, a.id, p_reason, a.payment_method, v_refund, v_day, p_now, p_operator_id, a.business_date,
    a.collector_id);
  INSERT INTO report_delta (
    facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
    business_date, accepted_on, start_month, months, sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  VALUES (
    p_facility_id, p_id, -1, -(v_refund = 0)::integer, a.publication_index, a.branch_code, a.delivery_facility_id,
    a.delivery_branch_code, v_day, a.business_date, a.start_month, a.months, a.sets, a.renewed_sets, a.zone, a.channel, a.payment_method,
    a.publisher_tiyn, a.delivery_tiyn);
  PERFORM append_journal(v_head, 'abonement.reversed', p_id, v_day, p_now, ARRAY[
    'abonement ' || a.id, 'abonement-date ' || to_char(a.business_date, 'YYYY-MM-DD'), 'refund ' || a.payment_method || ' ' || v_refund,
    'reason-digest ' || encode(sha256(convert_to(p_id || p_reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'reversed', a.business_date, v_day;
END
$$;

CREATE OR REPLACE FUNCTION pay_invoice(
  p_facility_id integer, p_id uuid, p_acceptance_id uuid, p_amount bigint, p_paid_on date, p_reference text,
  p_operator_id text, p_today date, p_now timestamptz
) RETURNS TABLE (outcome text, due bigint, paid_on date, reference text)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_head facility_head;
  v_day date;
  v_due bigint;
  v_stored payment;
BEGIN
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  SELECT i.amount_tiyn - coalesce((
      SELECT sum(a.total_tiyn) FROM abonement a JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id
      WHERE a.facility_id = p_facility_id AND a.acceptance_id = p_acceptance_id), 0)
    INTO v_due FROM invoice i WHERE i.facility_id = p_facility_id AND i.acceptance_id = p_acceptance_id;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'absent', NULL::bigint, NULL::date, NULL::text;
    RETURN;
  END IF;

  SELECT * INTO v_stored FROM payment p WHERE p.facility_id = p_facility_id AND p.id = p_id;
  IF FOUND THEN
    RETURN QUERY SELECT
      CASE WHEN (v_stored.acceptance_id, v_stored.amount_tiyn, v_stored.paid_on, v_stored.reference)
        IS NOT DISTINCT FROM (p_acceptance_id, p_amount, p_paid_on, p_reference) THEN 'paid' ELSE 'conflict' END,
      v_due, v_stored.paid_on, v_stored.reference;
    RETURN;
  END IF;
  SELECT * INTO v_stored FROM payment p WHERE p.facility_id = p_facility_id AND p.acceptance_id = p_acceptance_id;
  IF FOUND THEN
    RETURN QUERY SELECT 'alreadyPaid', v_due, v_stored.paid_on, v_stored.reference;
    RETURN;
  END IF;
  IF v_due = 0 OR v_due <> p_amount THEN
    RETURN QUERY SELECT CASE v_due WHEN 0 THEN 'notDue' ELSE 'wrongAmount' END, v_due, NULL::date, NULL::text;
    RETURN;
  END IF;

  v_day := open_facility_day(v_head, p_today, p_now);
  INSERT INTO payment (
    facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, paid_on,
    reference, operator_id)
  VALUES (
    p_facility_id, p_id, p_acceptance_id, 'account', v_due, v_due, 0, v_day, p_now, p_paid_on, p_reference, p_operator_id);
  INSERT INTO report_delta (
    facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
    business_date, accepted_on, start_month, months, sets, renewed_sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  SELECT
    p_facility_id, a.id, 0, -1, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
    v_day, a.business_date, a.start_month, a.months, a.sets, a.renewed_sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn, a.delivery_tiyn
  FROM abonement a
  WHERE a.facility_id = p_facility_id AND a.acceptance_id = p_acceptance_id
    AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id);
  PERFORM append_journal(v_head, 'invoice.paid', p_id, v_day, p_now, ARRAY[
    'acceptance ' || p_acceptance_id, 'tiyn ' || v_due, 'paid-on ' || to_char(p_paid_on, 'YYYY-MM-DD'),
    'reference ' || p_reference, 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'paid', v_due, p_paid_on, p_reference;
END
$$;
