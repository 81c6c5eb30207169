-- What must hold of money on every row, whoever wrote it.
ALTER TABLE abonement ADD CONSTRAINT abonement_parts_add_up
  CHECK (publisher_tiyn >= 0 AND delivery_tiyn >= 0 AND publisher_tiyn + delivery_tiyn = total_tiyn);
ALTER TABLE payment ADD CONSTRAINT payment_change_adds_up
  CHECK (change_tiyn >= 0 AND given_tiyn - change_tiyn = amount_tiyn);

-- Every acceptance of a facility rewrites its head row: room on the page keeps those rewrites off the index.
ALTER TABLE facility_head SET (fillfactor = 40);

-- What session cookies are signed with: each installation's own, 244 random bits.
INSERT INTO setting (name, value)
VALUES ('access.secret', to_jsonb(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')));

-- The one door for acceptances: registers the rows of `p_rows` (a JSON array, decided and priced already) that the facility
-- has not registered before, in one transaction: number, journal, abonement, subscriber, payment or invoice, report delta.
-- Answers a line for each id, old ones as they are stored: an id is registered once and never overwritten. Of an id that is
-- not new the caller reads what is stored and tells by its digest whether the request is the same.
--
-- The facility's head row is locked before anything is numbered, so numbers have no gap and the journal no fork; ids are
-- looked up again under the lock, when the winner of a race has committed and can be seen. Nothing else is locked.
CREATE FUNCTION accept_abonements(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_rows jsonb
) RETURNS TABLE (id uuid, is_new boolean, number_year smallint, number_sequence integer, business_date date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_ids uuid[];
  v_known uuid[];
  v_new uuid[] := '{}';
  v_head facility_head;
  v_day date;
  v_year smallint;
  v_number integer;
  v_place bigint;
  v_hash bytea;
  v_entry bytea;
  r record;
BEGIN
  SELECT array_agg(DISTINCT (x ->> 'id')::uuid) INTO v_ids FROM jsonb_array_elements(p_rows) AS x;
  SELECT coalesce(array_agg(a.id), '{}') INTO v_known
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);

  IF cardinality(v_known) < cardinality(v_ids) THEN
    SELECT * INTO v_head FROM facility_head h WHERE h.facility_id = p_facility_id FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO facility_head (facility_id, open_day, number_year, journal_hash)
        VALUES (p_facility_id, p_today, extract(year FROM p_today), decode(repeat('00', 32), 'hex'))
        ON CONFLICT (facility_id) DO NOTHING;
      IF FOUND THEN
        INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (p_facility_id, p_today, p_now);
      END IF;
      SELECT * INTO STRICT v_head FROM facility_head h WHERE h.facility_id = p_facility_id FOR UPDATE;
    END IF;
    SELECT coalesce(array_agg(a.id), '{}') INTO v_known
      FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
  END IF;

  IF cardinality(v_known) < cardinality(v_ids) THEN
    -- A day never goes back, whatever a clock says; what is accepted after a day was certified belongs to the next.
    v_day := greatest(p_today, v_head.open_day);
    IF v_day > v_head.open_day THEN
      INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (p_facility_id, v_day, p_now)
        ON CONFLICT (facility_id, business_date) DO NOTHING;
    END IF;
    v_year := extract(year FROM v_day);
    v_number := CASE WHEN v_year = v_head.number_year THEN v_head.last_sequence ELSE 0 END;
    v_place := v_head.journal_sequence;
    v_hash := v_head.journal_hash;

    FOR r IN
      SELECT * FROM jsonb_to_recordset(p_rows) AS x (
        id uuid, catalogue integer, publication text, start_month date, months smallint, sets integer, zone zone,
        publisher bigint, delivery bigint, delivery_facility integer, delivery_branch text, channel channel,
        method payment_method, given bigint, change bigint, digest text, digest_version smallint,
        kind subscriber_kind, name text, identity_number text, phone text, language text, postal_code text,
        settlement text, street text, house text, flat text, salt text, personal_digest text)
    LOOP
      CONTINUE WHEN r.id = ANY (v_known) OR r.id = ANY (v_new);
      v_new := v_new || r.id;
      v_number := v_number + 1;
      v_place := v_place + 1;

      INSERT INTO abonement (
        facility_id, id, number_year, number_series, number_sequence, catalogue_id, publication_index, start_month, months,
        sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id, delivery_branch_code,
        channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version)
      VALUES (
        p_facility_id, r.id, v_year, 0, v_number, r.catalogue, r.publication, r.start_month, r.months,
        r.sets, r.zone, r.publisher, r.delivery, r.publisher + r.delivery, p_branch_code, r.delivery_facility,
        r.delivery_branch, r.channel, r.method, v_day, p_now, p_operator_id, decode(r.digest, 'hex'), r.digest_version);

      INSERT INTO abonement_subscriber (
        facility_id, abonement_id, kind, name, identity_number, phone, language, postal_code, settlement, street, house,
        flat, salt)
      VALUES (
        p_facility_id, r.id, r.kind, r.name, r.identity_number, r.phone, r.language, r.postal_code, r.settlement, r.street,
        r.house, r.flat, decode(r.salt, 'hex'));

      -- The first payment of an abonement carries the abonement's own id; by account it is awaited.
      IF r.method = 'cash' THEN
        INSERT INTO payment (
          facility_id, id, abonement_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at)
        VALUES (p_facility_id, r.id, r.id, r.method, r.publisher + r.delivery, r.given, r.change, v_day, p_now);
      ELSE
        INSERT INTO invoice (facility_id, abonement_id, amount_tiyn, business_date, issued_at)
        VALUES (p_facility_id, r.id, r.publisher + r.delivery, v_day, p_now);
      END IF;

      INSERT INTO report_delta (
        facility_id, document_id, sign, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
        business_date, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
      VALUES (
        p_facility_id, r.id, 1, r.publication, p_branch_code, r.delivery_facility, r.delivery_branch,
        v_day, r.start_month, r.months, r.sets, r.zone, r.channel, r.method, r.publisher, r.delivery);

      -- The canonical entry, version 1: one `name value` a line, in this order, no line break in any value; personal data
      -- only as SHA-256(salt || text). A change of form is a new version, never an edit: what reads it is
      -- apps/server/src/abonement/journal.ts.
      v_entry := convert_to(concat_ws(E'\n',
        'jazylym journal 1',
        'kind abonement.accepted',
        'facility ' || p_facility_id,
        'sequence ' || v_place,
        'document ' || r.id,
        'business-date ' || to_char(v_day, 'YYYY-MM-DD'),
        'recorded-at ' || to_char(p_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'number ' || v_year || ' 0 ' || v_number,
        'catalogue ' || r.catalogue,
        'publication ' || r.publication,
        'term ' || to_char(r.start_month, 'YYYY-MM') || ' ' || r.months,
        'sets ' || r.sets,
        'zone ' || r.zone,
        'tiyn ' || r.publisher || ' ' || r.delivery || ' ' || r.publisher + r.delivery,
        'branch ' || p_branch_code,
        'delivery ' || r.delivery_branch || ' ' || r.delivery_facility,
        'channel ' || r.channel,
        'payment ' || r.method || ' ' || r.given || ' ' || r.change,
        'operator ' || p_operator_id,
        'personal ' || r.personal_digest,
        ''), 'UTF8');
      v_hash := sha256(v_hash || v_entry);
      INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
      VALUES (p_facility_id, v_place, 'abonement.accepted', r.id, v_day, p_now, v_entry, v_hash);
    END LOOP;

    UPDATE facility_head h SET
      open_day = v_day, number_year = v_year, last_sequence = v_number, journal_sequence = v_place, journal_hash = v_hash
    WHERE h.facility_id = p_facility_id;
  END IF;

  RETURN QUERY
    SELECT a.id, a.id = ANY (v_new), a.number_year, a.number_sequence, a.business_date
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
END
$$;
