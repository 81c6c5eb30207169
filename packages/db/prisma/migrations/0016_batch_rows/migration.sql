-- Five hundred cards come as a list for each column: PostgreSQL takes them apart in a third of the time of a list of rows, each with the
-- names of its columns and a list of lines in it (`pnpm bench:batch`).

-- Writes the acceptances of `p_lines`, all of them new, in their order and under the head's lock: numbers, journal, abonements,
-- subscriber, payment or invoice, report deltas. `p_lines` is a JSON object with a list for each column, all of one length: an element
-- for each abonement, with what is the acceptance's on each of its lines, only `words` on its first. One statement for one
-- client's acceptance as for five hundred cards. Whoever calls it plans once (`plan_cache_mode`): the plan is always the same, and
-- planning takes longer than writing one client's rows.
DROP FUNCTION write_acceptances(facility_head, text, text, date, timestamptz, jsonb);
CREATE FUNCTION write_acceptances(
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
  WITH line AS MATERIALIZED (
    SELECT l.*, l.publisher + l.delivery AS total
    FROM jsonb_to_record(p_lines) AS c (
      acceptance uuid[], id uuid[], catalogue integer[], publication text[], start_month date[], months smallint[], sets integer[],
      publisher bigint[], delivery bigint[], zone zone[], delivery_facility integer[], delivery_branch text[],
      channel channel[], method payment_method[], given bigint[], change bigint[], payer_bic text[], payer_iban text[], purpose text[],
      digest text[], digest_version smallint[], salt text[], personal_digest text[],
      kind subscriber_kind[], name text[], identity_number text[], phone text[], language text[], words text[],
      postal_code text[], settlement text[], street text[], house text[], flat text[],
      collector uuid[], batch uuid[], blank integer[], taken_on date[], card bigint[])
    CROSS JOIN LATERAL unnest(
      c.acceptance, c.id, c.catalogue, c.publication, c.start_month, c.months, c.sets,
      c.publisher, c.delivery, c.zone, c.delivery_facility, c.delivery_branch,
      c.channel, c.method, c.given, c.change, c.payer_bic, c.payer_iban, c.purpose,
      c.digest, c.digest_version, c.salt, c.personal_digest,
      c.kind, c.name, c.identity_number, c.phone, c.language, c.words,
      c.postal_code, c.settlement, c.street, c.house, c.flat,
      c.collector, c.batch, c.blank, c.taken_on, c.card)
    WITH ORDINALITY AS l (
      acceptance, id, catalogue, publication, start_month, months, sets,
      publisher, delivery, zone, delivery_facility, delivery_branch,
      channel, method, given, change, payer_bic, payer_iban, purpose,
      digest, digest_version, salt, personal_digest,
      kind, name, identity_number, phone, language, words,
      postal_code, settlement, street, house, flat,
      collector, batch, blank, taken_on, card, n)),
  abonements AS (
    INSERT INTO abonement (
      facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index,
      start_month, months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id,
      delivery_branch_code, channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version,
      collector_id, batch_id, blank_number, taken_on, card_tiyn)
    SELECT
      v_facility_id, id, acceptance, v_year, 0, v_number + n, catalogue, publication,
      start_month, months, sets, zone, publisher, delivery, total, p_branch_code, delivery_facility,
      delivery_branch, channel, method, p_day, p_now, p_operator_id, decode(digest, 'hex'), digest_version,
      collector, batch, blank, taken_on, card
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
      business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
    SELECT
      v_facility_id, id, 1, (method <> 'cash')::integer, publication, p_branch_code, delivery_facility, delivery_branch,
      p_day, p_day, start_month, months, sets, zone, channel, method, publisher, delivery
    FROM line),
  words AS (
    INSERT INTO subscriber_word (facility_id, word, acceptance_id)
    SELECT v_facility_id, unnest(string_to_array(words, ' ')), acceptance FROM line),
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

-- The one door for acceptances: registers the acceptances of `p_lines` (as above, decided and priced already) that the facility has
-- not registered before, in one transaction. An acceptance is registered whole, once, and never overwritten: one of which any id is
-- known stays as it is. Answers a line for each abonement id that is stored. Of an acceptance that is not new the caller reads what
-- is stored and tells by its digest whether the request is the same.
--
-- The facility's head row is locked before anything is numbered, so numbers have no gap and the journal no fork; ids are
-- looked up again under the lock, when the winner of a race has committed and can be seen. Nothing else is locked.
DROP FUNCTION accept_abonements(integer, text, text, date, timestamptz, jsonb);
CREATE FUNCTION accept_abonements(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_lines jsonb
) RETURNS TABLE (id uuid, is_new boolean, number_year smallint, number_sequence integer, business_date date)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  v_acceptances uuid[];
  v_ids uuid[];
  v_known uuid[];
  v_taken uuid[];
  v_new uuid[] := '{}';
  v_places bigint[];
  v_lines jsonb := p_lines;
  v_head facility_head;
BEGIN
  -- Lists, not joins: a join with a JSON array is planned as if it held a hundred rows, and reads the whole facility.
  SELECT acceptance, id INTO v_acceptances, v_ids FROM jsonb_to_record(p_lines) AS c (acceptance uuid[], id uuid[]);
  SELECT coalesce(array_agg(DISTINCT a.acceptance_id), '{}') INTO v_known
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_acceptances);

  IF NOT v_acceptances <@ v_known THEN
    v_head := lock_facility_head(p_facility_id, p_today, p_now);
    SELECT coalesce(array_agg(DISTINCT a.acceptance_id), '{}') INTO v_known
      FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_acceptances);
    SELECT coalesce(array_agg(a.id), '{}') INTO v_taken
      FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
    v_new := v_acceptances;
    IF cardinality(v_known) + cardinality(v_taken) > 0 THEN
      SELECT v_known || coalesce(array_agg(acceptance), '{}') INTO v_known
        FROM unnest(v_acceptances, v_ids) AS l (acceptance, id) WHERE id = ANY (v_taken);
      SELECT coalesce(array_agg(acceptance), '{}'), coalesce(array_agg(place), '{}') INTO v_new, v_places
        FROM unnest(v_acceptances) WITH ORDINALITY AS l (acceptance, place) WHERE NOT acceptance = ANY (v_known);
      SELECT jsonb_object_agg(c.name, (
          SELECT jsonb_agg(one ORDER BY place) FROM jsonb_array_elements(c.list) WITH ORDINALITY AS e (one, place)
          WHERE place = ANY (v_places))) INTO v_lines
        FROM jsonb_each(p_lines) AS c (name, list);
    END IF;
  END IF;
  IF cardinality(v_new) > 0 THEN
    PERFORM write_acceptances(
      v_head, p_branch_code, p_operator_id, open_facility_day(v_head, p_today, p_now), p_now, v_lines);
  END IF;

  RETURN QUERY
    SELECT a.id, a.acceptance_id = ANY (v_new), a.number_year, a.number_sequence, a.business_date
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
END
$$;

-- Accepts cards of one collector as one batch, whole, through the one door, and throws its draft away: the draft as it was saved under
-- `p_version`. `p_lines` are its cards, as above, one acceptance each. `outcome`: `accepted`, also when it was before; `conflict`;
-- `changed`, where the draft is another one now; or what hinders the blank `number`: `notIssued`, `issuedToAnother`, `ended`, `used`.
DROP FUNCTION accept_batch(integer, text, text, date, timestamptz, jsonb, integer, jsonb);
CREATE FUNCTION accept_batch(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_batch jsonb, p_version integer,
  p_lines jsonb
) RETURNS TABLE (outcome text, number integer, business_date date)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  b record;
  v_head facility_head;
  v_stored batch;
  v_day date;
  v_wrong record;
  v_blanks integer[];
  v_used integer[];
  v_ended integer[];
  v_issued int4multirange;
  v_acceptances uuid[];
  v_abonements uuid[];
BEGIN
  SELECT * INTO b FROM jsonb_to_record(p_batch) AS x (
    id uuid, collector uuid, count integer, sum bigint, card bigint, control_count integer, control_sum bigint, reason text, digest text);
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  SELECT * INTO v_stored FROM batch t WHERE t.facility_id = p_facility_id AND t.id = b.id;
  IF FOUND THEN
    RETURN QUERY SELECT
      CASE WHEN v_stored.digest = decode(b.digest, 'hex') THEN 'accepted' ELSE 'conflict' END, NULL::integer, v_stored.business_date;
    RETURN;
  END IF;

  SELECT blank, acceptance, id INTO v_blanks, v_acceptances, v_abonements
    FROM jsonb_to_record(p_lines) AS c (blank integer[], acceptance uuid[], id uuid[]);
  -- What is true of many blanks is asked once, what of one only where it hinders.
  v_used := ARRAY(SELECT a.blank_number FROM abonement a WHERE a.facility_id = p_facility_id AND a.blank_number = ANY (v_blanks));
  v_ended := ARRAY(SELECT e.number FROM blank_ended e WHERE e.facility_id = p_facility_id AND e.number = ANY (v_blanks));
  SELECT coalesce(range_agg(int4range(i.first, i.last, '[]')), '{}') INTO v_issued
    FROM blank_issue i WHERE i.facility_id = p_facility_id AND i.collector_id = b.collector;
  SELECT n AS number, CASE
      WHEN n = ANY (v_used) THEN 'used'
      WHEN n = ANY (v_ended) THEN 'ended'
      WHEN EXISTS (SELECT FROM blank_issue i WHERE i.facility_id = p_facility_id AND i.first <= n AND n <= i.last) THEN 'issuedToAnother'
      ELSE 'notIssued' END AS why
    INTO v_wrong
    FROM unnest(v_blanks) AS n
    WHERE NOT n <@ v_issued OR n = ANY (v_used) OR n = ANY (v_ended)
    LIMIT 1;
  IF FOUND THEN
    RETURN QUERY SELECT v_wrong.why, v_wrong.number, NULL::date;
    RETURN;
  END IF;
  -- Two questions, each with its index: one with OR reads the whole facility.
  IF EXISTS (SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_acceptances))
    OR EXISTS (SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_abonements)) THEN
    RETURN QUERY SELECT 'conflict', NULL::integer, NULL::date;
    RETURN;
  END IF;
  DELETE FROM batch_draft d WHERE d.facility_id = p_facility_id AND d.id = b.id AND d.version = p_version;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'changed', NULL::integer, NULL::date;
    RETURN;
  END IF;
  DELETE FROM batch_draft_card c WHERE c.facility_id = p_facility_id AND c.batch_id = b.id;

  v_day := open_facility_day(v_head, p_today, p_now);
  PERFORM write_acceptances(v_head, p_branch_code, p_operator_id, v_day, p_now, p_lines);
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  INSERT INTO batch (
    facility_id, id, collector_id, business_date, count, sum_tiyn, card_tiyn, control_count, control_tiyn, reason, digest, accepted_at,
    operator_id)
  VALUES (
    p_facility_id, b.id, b.collector, v_day, b.count, b.sum, b.card, b.control_count, b.control_sum, b.reason, decode(b.digest, 'hex'),
    p_now, p_operator_id);
  PERFORM append_journal(v_head, 'batch.accepted', b.id, v_day, p_now, ARRAY[
    'collector ' || b.collector, 'cards ' || b.count || ' ' || b.sum || ' ' || b.card,
    'control ' || b.control_count || ' ' || b.control_sum,
    'reason-digest ' || encode(sha256(convert_to(b.id || b.reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'accepted', NULL::integer, v_day;
END
$$;
