-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('difference', 'batchDisagrees', 'correction', 'reminder');

-- CreateEnum
CREATE TYPE "blank_end" AS ENUM ('spoiled', 'returned', 'lost');

-- AlterTable
ALTER TABLE "facility_head" ADD COLUMN     "is_day_opened" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "last_protocol" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "protocol_year" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "abonement" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "blank_number" INTEGER,
ADD COLUMN     "card_tiyn" BIGINT,
ADD COLUMN     "collector_id" UUID,
ADD COLUMN     "taken_on" DATE;

-- AlterTable
ALTER TABLE "reversal" ADD COLUMN     "abonement_date" DATE,
ADD COLUMN     "collector_id" UUID;

-- Until now a reversal was always of the day of its abonement.
UPDATE "reversal" SET "abonement_date" = "business_date";
ALTER TABLE "reversal" ALTER COLUMN "abonement_date" SET NOT NULL;

-- AlterTable
ALTER TABLE "operational_day" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closed_by" TEXT;

-- CreateTable
CREATE TABLE "batch" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "business_date" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "sum_tiyn" BIGINT NOT NULL,
    "card_tiyn" BIGINT NOT NULL,
    "control_count" INTEGER NOT NULL,
    "control_tiyn" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "batch_draft" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "control_count" TEXT NOT NULL DEFAULT '',
    "control_sum" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 0,
    "held_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batch_draft_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "batch_draft_card" (
    "facility_id" INTEGER NOT NULL,
    "batch_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "card" JSONB NOT NULL,

    CONSTRAINT "batch_draft_card_pkey" PRIMARY KEY ("facility_id","batch_id","id")
);

-- CreateTable
CREATE TABLE "remittance" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "amount_tiyn" BIGINT NOT NULL,
    "corrects" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "business_date" DATE NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "remittance_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "day_count" (
    "facility_id" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "cash_counted_at" TIMESTAMPTZ(3),
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" TEXT NOT NULL,

    CONSTRAINT "day_count_pkey" PRIMARY KEY ("facility_id","business_date")
);

-- CreateTable
CREATE TABLE "protocol" (
    "facility_id" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "id" UUID NOT NULL,
    "number_year" SMALLINT NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "abonements" INTEGER NOT NULL,
    "total_tiyn" BIGINT NOT NULL,
    "left_tiyn" BIGINT NOT NULL,
    "cash_difference" BIGINT NOT NULL,
    "cards_difference" INTEGER NOT NULL,
    "cards_wrong" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "certified_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,
    "head_id" TEXT,
    "journal_sequence" BIGINT NOT NULL,
    "journal_hash" BYTEA NOT NULL,
    "key_id" CHAR(16) NOT NULL,
    "seal" BYTEA NOT NULL,
    "previous_seal" BYTEA,

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("facility_id","business_date")
);

-- CreateTable
CREATE TABLE "notice" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "for_facility" BOOLEAN NOT NULL,
    "for_above" BOOLEAN NOT NULL,
    "branch_code" CHAR(2) NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" TEXT NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "notice_seen" (
    "facility_id" INTEGER NOT NULL,
    "notice_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "notice_seen_pkey" PRIMARY KEY ("facility_id","notice_id","user_id")
);

-- CreateTable
CREATE TABLE "collector" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "round" TEXT NOT NULL DEFAULT '',
    "active_from" DATE NOT NULL,
    "active_to" DATE,

    CONSTRAINT "collector_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "collector_change" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "collector_change_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "blank_issue" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "first" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "blank_issue_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "blank_ended" (
    "facility_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "collector_id" UUID NOT NULL,
    "end" "blank_end" NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "blank_ended_pkey" PRIMARY KEY ("facility_id","number")
);

-- CreateIndex
CREATE INDEX "batch_facility_id_business_date_idx" ON "batch"("facility_id", "business_date");

-- CreateIndex
CREATE INDEX "batch_facility_id_collector_id_idx" ON "batch"("facility_id", "collector_id");

-- CreateIndex
CREATE INDEX "remittance_facility_id_business_date_idx" ON "remittance"("facility_id", "business_date");

-- CreateIndex
CREATE INDEX "remittance_facility_id_collector_id_idx" ON "remittance"("facility_id", "collector_id");

-- CreateIndex
CREATE UNIQUE INDEX "remittance_facility_id_corrects_key" ON "remittance"("facility_id", "corrects");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_facility_id_number_year_number_sequence_key" ON "protocol"("facility_id", "number_year", "number_sequence");

-- CreateIndex
CREATE INDEX "notice_facility_id_at_idx" ON "notice"("facility_id", "at");

-- CreateIndex
CREATE INDEX "notice_branch_code_at_idx" ON "notice"("branch_code", "at");

-- CreateIndex
CREATE INDEX "notice_at_idx" ON "notice"("at");

-- CreateIndex
CREATE UNIQUE INDEX "collector_facility_id_number_key" ON "collector"("facility_id", "number");

-- CreateIndex
CREATE INDEX "collector_change_facility_id_collector_id_idx" ON "collector_change"("facility_id", "collector_id");

-- CreateIndex
CREATE INDEX "blank_issue_facility_id_collector_id_idx" ON "blank_issue"("facility_id", "collector_id");

-- CreateIndex
CREATE INDEX "blank_issue_facility_id_first_idx" ON "blank_issue"("facility_id", "first");

-- CreateIndex
CREATE INDEX "blank_ended_facility_id_collector_id_idx" ON "blank_ended"("facility_id", "collector_id");

-- CreateIndex
CREATE INDEX "reversal_facility_id_business_date_idx" ON "reversal"("facility_id", "business_date");

-- What a day asks for, and what only few rows have: no cost to an acceptance at the counter.
CREATE INDEX payment_of_invoice_idx ON payment (facility_id, business_date) WHERE method = 'account';
CREATE UNIQUE INDEX abonement_blank_key ON abonement (facility_id, blank_number) WHERE blank_number IS NOT NULL;
CREATE INDEX abonement_of_collector_idx ON abonement (facility_id, collector_id, business_date) WHERE collector_id IS NOT NULL;
CREATE INDEX reversal_of_collector_idx ON reversal (facility_id, collector_id) WHERE collector_id IS NOT NULL;

-- What must hold whoever wrote it.
ALTER TABLE collector ADD CONSTRAINT collector_active_forwards CHECK (active_to IS NULL OR active_from <= active_to);
ALTER TABLE blank_issue ADD CONSTRAINT blank_issue_forwards CHECK (1 <= first AND first <= last);
ALTER TABLE batch ADD CONSTRAINT batch_says_why
  CHECK (reason <> '' OR (count, sum_tiyn) = (control_count, control_tiyn));
ALTER TABLE remittance ADD CONSTRAINT remittance_takes_back_with_a_reason
  CHECK ((corrects IS NULL AND amount_tiyn > 0) OR (corrects IS NOT NULL AND amount_tiyn < 0 AND reason <> ''));
ALTER TABLE protocol ADD CONSTRAINT protocol_says_why
  CHECK (reason <> '' OR (cash_difference = 0 AND cards_wrong = 0));
ALTER TABLE protocol ADD CONSTRAINT protocol_cards_wrong CHECK (cards_wrong >= abs(cards_difference));

-- Days that ended before protocols were kept are shut as they are, without one: nobody counts last year's cash any more.
UPDATE operational_day d SET state = 'certified'
FROM facility_head h WHERE h.facility_id = d.facility_id AND d.business_date < h.open_day;

-- A certified day never changes: nothing is added to it and nothing of it becomes another, whatever the application is told. The
-- application may not update or delete documents at all; these policies refuse what it could still insert. The owner is bound by none:
-- that is what seals are for.
-- Asked of the one true table, whatever a session has put before it: by its name alone `operational_day` would be a temporary table
-- of that name first, which anybody who may connect can make.
CREATE FUNCTION is_certified(p_facility_id integer, p_day date) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM public.operational_day d
    WHERE d.facility_id = p_facility_id AND d.business_date = p_day AND d.state = 'certified');
END;

-- What each card of a batch has says it in full: a fifth of what asking the function costs, row by row (`pnpm bench:batch`).
ALTER TABLE abonement ENABLE ROW LEVEL SECURITY;
CREATE POLICY abonement_is_read ON abonement FOR SELECT USING (true);
CREATE POLICY abonement_before_certification ON abonement FOR INSERT WITH CHECK (NOT EXISTS (
  SELECT FROM operational_day d
  WHERE d.facility_id = abonement.facility_id AND d.business_date = abonement.business_date AND d.state = 'certified'));

ALTER TABLE payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY payment_is_read ON payment FOR SELECT USING (true);
CREATE POLICY payment_before_certification ON payment FOR INSERT WITH CHECK (NOT EXISTS (
  SELECT FROM operational_day d
  WHERE d.facility_id = payment.facility_id AND d.business_date = payment.business_date AND d.state = 'certified'));

ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoice_is_read ON invoice FOR SELECT USING (true);
CREATE POLICY invoice_before_certification ON invoice FOR INSERT WITH CHECK (NOT is_certified(facility_id, business_date));

ALTER TABLE reversal ENABLE ROW LEVEL SECURITY;
CREATE POLICY reversal_is_read ON reversal FOR SELECT USING (true);
CREATE POLICY reversal_before_certification ON reversal FOR INSERT WITH CHECK (NOT is_certified(facility_id, business_date));

ALTER TABLE remittance ENABLE ROW LEVEL SECURITY;
CREATE POLICY remittance_is_read ON remittance FOR SELECT USING (true);
CREATE POLICY remittance_before_certification ON remittance FOR INSERT WITH CHECK (NOT is_certified(facility_id, business_date));

ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY batch_is_read ON batch FOR SELECT USING (true);
CREATE POLICY batch_before_certification ON batch FOR INSERT WITH CHECK (NOT is_certified(facility_id, business_date));

ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_is_read ON journal FOR SELECT USING (true);
CREATE POLICY journal_before_certification ON journal FOR INSERT WITH CHECK (NOT EXISTS (
  SELECT FROM operational_day d
  WHERE d.facility_id = journal.facility_id AND d.business_date = journal.business_date AND d.state = 'certified'));

ALTER TABLE operational_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY operational_day_is_read ON operational_day FOR SELECT USING (true);
CREATE POLICY operational_day_begins_open ON operational_day FOR INSERT WITH CHECK (state = 'open');
CREATE POLICY operational_day_until_certified ON operational_day FOR UPDATE USING (state <> 'certified') WITH CHECK (true);

ALTER TABLE day_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY day_count_is_read ON day_count FOR SELECT USING (true);
CREATE POLICY day_count_begins ON day_count FOR INSERT WITH CHECK (NOT is_certified(facility_id, business_date));
CREATE POLICY day_count_until_certified ON day_count FOR UPDATE USING (NOT is_certified(facility_id, business_date)) WITH CHECK (true);

-- Opens the day to which what is written now belongs, under the head's lock, and answers it. A day never goes back, whatever a
-- clock says; what is written after a day was closed belongs to the next, which is there from its first document on.
CREATE OR REPLACE FUNCTION open_facility_day(p_head facility_head, p_today date, p_now timestamptz) RETURNS date
LANGUAGE plpgsql AS $$
DECLARE
  v_day date := greatest(p_today, p_head.open_day);
BEGIN
  IF p_head.is_day_opened AND v_day = p_head.open_day THEN
    RETURN v_day;
  END IF;
  INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (p_head.facility_id, v_day, p_now)
    ON CONFLICT (facility_id, business_date) DO NOTHING;
  UPDATE facility_head h SET open_day = v_day, is_day_opened = true WHERE h.facility_id = p_head.facility_id;
  RETURN v_day;
END
$$;

-- Adds one entry of version 3 to a facility's journal, under the head's lock. `p_facts` are its own lines, `name value` each.
CREATE OR REPLACE FUNCTION append_journal(
  p_head facility_head, p_kind text, p_document uuid, p_day date, p_now timestamptz, p_facts text[]
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_place bigint := p_head.journal_sequence + 1;
  v_entry bytea;
  v_hash bytea;
BEGIN
  v_entry := convert_to(concat_ws(E'\n',
    'jazylym journal 3',
    'kind ' || p_kind,
    'facility ' || p_head.facility_id,
    'sequence ' || v_place,
    'document ' || p_document,
    'business-date ' || to_char(p_day, 'YYYY-MM-DD'),
    'recorded-at ' || to_char(p_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    array_to_string(p_facts, E'\n'),
    ''), 'UTF8');
  v_hash := sha256(p_head.journal_hash || v_entry);
  INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
  VALUES (p_head.facility_id, v_place, p_kind, p_document, p_day, p_now, v_entry, v_hash);
  UPDATE facility_head h SET journal_sequence = v_place, journal_hash = v_hash WHERE h.facility_id = p_head.facility_id;
END
$$;

-- The chain of a journal over entries in their order: SHA-256(the hash before ‖ entry), from `p_start` on.
CREATE FUNCTION chain_entry(p_hash bytea, p_entry bytea, p_start bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(coalesce(p_hash, p_start) || p_entry);
CREATE AGGREGATE journal_chain(entry bytea, start bytea) (SFUNC = chain_entry, STYPE = bytea);

-- Writes the acceptances of `p_rows`, all of them new, in their order and under the head's lock: numbers, journal, abonements,
-- subscriber, payment or invoice, report deltas. One statement for one client's acceptance as for five hundred cards. Whoever
-- calls it plans once (`plan_cache_mode`): the plan is always the same, and planning takes longer than writing one client's rows.
CREATE FUNCTION write_acceptances(
  p_head facility_head, p_branch_code text, p_operator_id text, p_day date, p_now timestamptz, p_rows jsonb
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
  WITH acceptance AS MATERIALIZED (
    SELECT * FROM ROWS FROM (jsonb_to_recordset(p_rows) AS (
      id uuid, channel channel, method payment_method, given bigint, change bigint, payer_bic text, payer_iban text,
      purpose text, zone zone, delivery_facility integer, delivery_branch text, digest text, digest_version smallint,
      kind subscriber_kind, name text, identity_number text, phone text, language text, postal_code text,
      settlement text, street text, house text, flat text, salt text, personal_digest text, words text[],
      collector uuid, batch uuid, blank integer, taken_on date, card bigint, lines jsonb)) WITH ORDINALITY),
  line AS MATERIALIZED (
    SELECT r.id AS acceptance, l.id, l.catalogue, l.publication, l.start_month, l.months, l.sets, l.publisher, l.delivery,
      l.publisher + l.delivery AS total, row_number() OVER (ORDER BY r.ordinality, l.ordinality)::integer AS n,
      r.channel, r.method, r.given, r.change, r.zone, r.delivery_facility, r.delivery_branch, r.digest, r.digest_version,
      r.kind, r.name, r.identity_number, r.phone, r.language, r.postal_code, r.settlement, r.street, r.house, r.flat, r.salt,
      r.personal_digest, r.collector, r.batch, r.blank, r.taken_on, r.card
    FROM acceptance r CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(r.lines) AS (
      id uuid, catalogue integer, publication text, start_month date, months smallint, sets integer, publisher bigint,
      delivery bigint)) WITH ORDINALITY AS l),
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
      facility_id, document_id, sign, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
      business_date, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
    SELECT
      v_facility_id, id, 1, publication, p_branch_code, delivery_facility, delivery_branch,
      p_day, start_month, months, sets, zone, channel, method, publisher, delivery
    FROM line),
  words AS (
    INSERT INTO subscriber_word (facility_id, word, acceptance_id)
    SELECT v_facility_id, unnest(words), id FROM acceptance),
  -- A payment in cash carries the acceptance's own id; by account it is awaited.
  amount AS MATERIALIZED (
    SELECT acceptance AS id, sum(total)::bigint AS amount FROM line GROUP BY acceptance),
  payments AS (
    INSERT INTO payment (
      facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, operator_id)
    SELECT v_facility_id, id, id, method, amount, given, change, p_day, p_now, p_operator_id
    FROM acceptance JOIN amount USING (id) WHERE method = 'cash'),
  invoices AS (
    INSERT INTO invoice (
      facility_id, acceptance_id, amount_tiyn, payer_bic, payer_iban, purpose, business_date, issued_at)
    SELECT v_facility_id, id, amount, payer_bic, payer_iban, purpose, p_day, p_now
    FROM acceptance JOIN amount USING (id) WHERE method <> 'cash'),
  -- The canonical entry, version 3: one `name value` a line, in this order, no line break in any value; personal data
  -- only as SHA-256(salt || text); `payment` is the acceptance's. A change of form is a new version, never an edit: what
  -- reads it is apps/server/src/day/verify/journal.ts.
  entry AS (
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

-- The one door for acceptances: registers the acceptances of `p_rows` (a JSON array, decided and priced already) that the
-- facility has not registered before, in one transaction. An acceptance is registered whole, once, and never overwritten: one of
-- which any id is known stays as it is. Answers a line for each abonement id that is stored. Of an acceptance that is not new the
-- caller reads what is stored and tells by its digest whether the request is the same.
--
-- The facility's head row is locked before anything is numbered, so numbers have no gap and the journal no fork; ids are
-- looked up again under the lock, when the winner of a race has committed and can be seen. Nothing else is locked.
CREATE OR REPLACE FUNCTION accept_abonements(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_rows jsonb
) RETURNS TABLE (id uuid, is_new boolean, number_year smallint, number_sequence integer, business_date date)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  v_acceptances uuid[];
  v_ids uuid[];
  v_known uuid[];
  v_taken uuid[];
  v_new uuid[] := '{}';
  v_rows jsonb := p_rows;
  v_head facility_head;
BEGIN
  -- Lists, not joins: a join with a JSON array is planned as if it held a hundred rows, and reads the whole facility.
  SELECT array_agg(DISTINCT (x ->> 'id')::uuid) INTO v_acceptances FROM jsonb_array_elements(p_rows) AS x;
  SELECT array_agg((l ->> 'id')::uuid) INTO v_ids
    FROM jsonb_array_elements(p_rows) AS x CROSS JOIN LATERAL jsonb_array_elements(x -> 'lines') AS l;
  SELECT coalesce(array_agg(DISTINCT a.acceptance_id), '{}') INTO v_known
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_acceptances);

  IF cardinality(v_known) < cardinality(v_acceptances) THEN
    v_head := lock_facility_head(p_facility_id, p_today, p_now);
    SELECT coalesce(array_agg(DISTINCT a.acceptance_id), '{}') INTO v_known
      FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = ANY (v_acceptances);
    SELECT coalesce(array_agg(a.id), '{}') INTO v_taken
      FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
  END IF;

  IF cardinality(v_known) < cardinality(v_acceptances) THEN
    v_new := v_acceptances;
    IF cardinality(v_known) + cardinality(v_taken) > 0 OR jsonb_array_length(p_rows) > cardinality(v_acceptances) THEN
      SELECT coalesce(jsonb_agg(f.one ORDER BY f.place), '[]'), coalesce(array_agg(f.id), '{}') INTO v_rows, v_new
        FROM (
          SELECT DISTINCT ON ((x.one ->> 'id')::uuid) (x.one ->> 'id')::uuid AS id, x.one, x.place
          FROM jsonb_array_elements(p_rows) WITH ORDINALITY AS x (one, place)
          WHERE NOT (x.one ->> 'id')::uuid = ANY (v_known)
            AND NOT EXISTS (SELECT FROM jsonb_array_elements(x.one -> 'lines') AS l WHERE (l ->> 'id')::uuid = ANY (v_taken))
          ORDER BY (x.one ->> 'id')::uuid, x.place) AS f;
    END IF;
    PERFORM write_acceptances(
      v_head, p_branch_code, p_operator_id, open_facility_day(v_head, p_today, p_now), p_now, v_rows);
  END IF;

  RETURN QUERY
    SELECT a.id, a.acceptance_id = ANY (v_new), a.number_year, a.number_sequence, a.business_date
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
END
$$;

-- Takes an abonement back (a correction is a document of its own; the number stays used): within its own day while that is not
-- certified, afterwards, where `p_may_correct`, within the open day. `outcome`: `reversed`, also when it was by this very request
-- before; `absent`; `alreadyReversed`; `dayClosed`; `conflict`.
DROP FUNCTION reverse_together(integer, uuid, uuid[], uuid[], text, text, date, timestamptz);
DROP FUNCTION reverse_abonement(integer, uuid, uuid, text, text, date, timestamptz);
CREATE FUNCTION reverse_abonement(
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
    facility_id, document_id, sign, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
    business_date, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  VALUES (
    p_facility_id, p_id, -1, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
    v_day, a.start_month, a.months, a.sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn, a.delivery_tiyn);
  PERFORM append_journal(v_head, 'abonement.reversed', p_id, v_day, p_now, ARRAY[
    'abonement ' || a.id, 'abonement-date ' || to_char(a.business_date, 'YYYY-MM-DD'), 'refund ' || a.payment_method || ' ' || v_refund,
    'reason-digest ' || encode(sha256(convert_to(p_id || p_reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'reversed', a.business_date, v_day;
END
$$;

-- Takes abonements of one acceptance back, `p_ids` naming the reversals of `p_abonement_ids` in their order: all of them or none.
-- `outcome` as above, `reversed` where at least one was by this very request, whose `refund` is told; the others were before.
CREATE FUNCTION reverse_together(
  p_facility_id integer, p_acceptance_id uuid, p_ids uuid[], p_abonement_ids uuid[], p_reason text, p_operator_id text,
  p_today date, p_now timestamptz, p_may_correct boolean
) RETURNS TABLE (outcome text, business_date date, open_day date, refund bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_asked record;
  v_one record;
  v_outcome text := 'alreadyReversed';
BEGIN
  IF (SELECT count(*) FROM abonement a
      WHERE a.facility_id = p_facility_id AND a.acceptance_id = p_acceptance_id AND a.id = ANY (p_abonement_ids)
    ) <> cardinality(p_abonement_ids) THEN
    RETURN QUERY SELECT 'absent', NULL::date, NULL::date, NULL::bigint;
    RETURN;
  END IF;
  PERFORM lock_facility_head(p_facility_id, p_today, p_now);
  IF EXISTS (
    SELECT FROM unnest(p_ids, p_abonement_ids) AS asked (id, abonement_id)
      JOIN reversal r ON r.facility_id = p_facility_id AND r.id = asked.id
    WHERE (r.abonement_id, r.reason) <> (asked.abonement_id, p_reason)
  ) THEN
    RETURN QUERY SELECT 'conflict', NULL::date, NULL::date, NULL::bigint;
    RETURN;
  END IF;

  FOR v_asked IN SELECT id, abonement_id FROM unnest(p_ids, p_abonement_ids) AS asked (id, abonement_id) LOOP
    SELECT * INTO v_one FROM reverse_abonement(
      p_facility_id, v_asked.id, v_asked.abonement_id, p_reason, p_operator_id, p_today, p_now, p_may_correct);
    -- All are of one day, so a closed day refuses them all, but for those that were reversed while it was open.
    IF v_one.outcome = 'reversed' OR (v_one.outcome = 'dayClosed' AND v_outcome <> 'reversed') THEN
      v_outcome := v_one.outcome;
    END IF;
  END LOOP;
  RETURN QUERY SELECT v_outcome, v_one.business_date, v_one.open_day, (
    SELECT coalesce(sum(r.refund_tiyn), 0)::bigint FROM reversal r WHERE r.facility_id = p_facility_id AND r.id = ANY (p_ids));
END
$$;

-- Accepts cards of one collector as one batch, whole, through the one door, and throws its draft away: the draft as it was saved under
-- `p_version`. `outcome`: `accepted`, also when it was before; `conflict`; `changed`, where the draft is another one now; or
-- what hinders the blank `number`: `notIssued`, `issuedToAnother`, `ended`, `used`.
CREATE FUNCTION accept_batch(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_batch jsonb, p_version integer,
  p_rows jsonb
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

  SELECT array_agg((x ->> 'blank')::integer), array_agg((x ->> 'id')::uuid), array_agg((x -> 'lines' -> 0 ->> 'id')::uuid)
    INTO v_blanks, v_acceptances, v_abonements FROM jsonb_array_elements(p_rows) AS x;
  -- Books of blanks do not overlap: the last one that begins at or before a number is the only one that may hold it.
  SELECT n AS number, CASE
      WHEN EXISTS (SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.blank_number = n) THEN 'used'
      WHEN EXISTS (SELECT FROM blank_ended e WHERE e.facility_id = p_facility_id AND e.number = n) THEN 'ended'
      WHEN i.collector_id IS NULL THEN 'notIssued'
      ELSE 'issuedToAnother' END AS why
    INTO v_wrong
    FROM unnest(v_blanks) AS n
      LEFT JOIN LATERAL (
        SELECT i.collector_id, i.last FROM blank_issue i WHERE i.facility_id = p_facility_id AND i.first <= n
        ORDER BY i.first DESC LIMIT 1) i ON n <= i.last
    WHERE i.collector_id IS DISTINCT FROM b.collector
      OR EXISTS (SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.blank_number = n)
      OR EXISTS (SELECT FROM blank_ended e WHERE e.facility_id = p_facility_id AND e.number = n)
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
  PERFORM write_acceptances(v_head, p_branch_code, p_operator_id, v_day, p_now, p_rows);
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

-- Records money that a collector hands in, on the open day; with `p_corrects`, takes that entry back, whole. `outcome`: `received`,
-- also when it was by this very request before; `absent`; `alreadyCorrected`; `conflict`.
CREATE FUNCTION receive_remittance(
  p_facility_id integer, p_id uuid, p_collector_id uuid, p_amount bigint, p_corrects uuid, p_reason text, p_operator_id text,
  p_today date, p_now timestamptz
) RETURNS TABLE (outcome text)
LANGUAGE plpgsql AS $$
DECLARE
  v_head facility_head;
  v_day date;
  v_stored remittance;
  v_collector uuid := p_collector_id;
  v_amount bigint := p_amount;
BEGIN
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  IF p_corrects IS NOT NULL THEN
    SELECT r.collector_id, -r.amount_tiyn INTO v_collector, v_amount
      FROM remittance r WHERE r.facility_id = p_facility_id AND r.id = p_corrects AND r.corrects IS NULL;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'absent';
      RETURN;
    END IF;
  ELSIF NOT EXISTS (SELECT FROM collector c WHERE c.facility_id = p_facility_id AND c.id = p_collector_id) THEN
    RETURN QUERY SELECT 'absent';
    RETURN;
  END IF;
  SELECT * INTO v_stored FROM remittance r WHERE r.facility_id = p_facility_id AND r.id = p_id;
  IF FOUND THEN
    RETURN QUERY SELECT CASE WHEN (v_stored.collector_id, v_stored.amount_tiyn, v_stored.corrects, v_stored.reason)
      IS NOT DISTINCT FROM (v_collector, v_amount, p_corrects, p_reason) THEN 'received' ELSE 'conflict' END;
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM remittance r WHERE r.facility_id = p_facility_id AND r.corrects = p_corrects) THEN
    RETURN QUERY SELECT 'alreadyCorrected';
    RETURN;
  END IF;
  v_day := open_facility_day(v_head, p_today, p_now);
  INSERT INTO remittance (facility_id, id, collector_id, amount_tiyn, corrects, reason, business_date, received_at, operator_id)
  VALUES (p_facility_id, p_id, v_collector, v_amount, p_corrects, p_reason, v_day, p_now, p_operator_id);
  PERFORM append_journal(v_head, 'remittance.received', p_id, v_day, p_now, ARRAY[
    'collector ' || v_collector, 'tiyn ' || v_amount, 'corrects ' || p_corrects,
    'reason-digest ' || encode(sha256(convert_to(p_id || p_reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'received';
END
$$;

-- Closes a day for the count: under the head's lock, so that what races it is in this day or in the next. From here on the next day
-- accepts. `outcome`: `closed`, also when it was before; `absent`; `certified`; `notToday`, where its date has not come.
CREATE FUNCTION close_day(p_facility_id integer, p_day date, p_operator_id text, p_today date, p_now timestamptz)
RETURNS TABLE (outcome text)
LANGUAGE plpgsql AS $$
DECLARE
  v_head facility_head;
  v_state day_state;
BEGIN
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  IF p_day > p_today THEN
    RETURN QUERY SELECT 'notToday';
    RETURN;
  END IF;
  -- A day without a document can be certified too, if it is the one that would accept.
  IF p_day = greatest(p_today, v_head.open_day) THEN
    PERFORM open_facility_day(v_head, p_today, p_now);
    v_head := lock_facility_head(p_facility_id, p_today, p_now);
  END IF;
  SELECT d.state INTO v_state FROM operational_day d WHERE d.facility_id = p_facility_id AND d.business_date = p_day;
  IF v_state IS NULL OR v_state <> 'open' THEN
    RETURN QUERY SELECT CASE v_state WHEN 'counting' THEN 'closed' WHEN 'certified' THEN 'certified' ELSE 'absent' END;
    RETURN;
  END IF;
  UPDATE operational_day d SET state = 'counting', closed_at = p_now, closed_by = p_operator_id
    WHERE d.facility_id = p_facility_id AND d.business_date = p_day;
  IF v_head.open_day = p_day THEN
    UPDATE facility_head h SET open_day = greatest(p_day + 1, p_today), is_day_opened = false WHERE h.facility_id = p_facility_id;
  END IF;
  PERFORM append_journal(v_head, 'day.closed', gen_random_uuid(), p_day, p_now, ARRAY['operator ' || p_operator_id]);
  RETURN QUERY SELECT 'closed';
END
$$;

-- Takes a day that is being counted back to the counter, while no later day holds a document. `outcome`: `takenBack`, also where it
-- is open; `absent`; `certified`; `nextDayBegun`.
CREATE FUNCTION take_back_day(p_facility_id integer, p_day date, p_operator_id text, p_today date, p_now timestamptz)
RETURNS TABLE (outcome text)
LANGUAGE plpgsql AS $$
DECLARE
  v_head facility_head;
  v_state day_state;
BEGIN
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  SELECT d.state INTO v_state FROM operational_day d WHERE d.facility_id = p_facility_id AND d.business_date = p_day;
  IF v_state IS NULL OR v_state <> 'counting' THEN
    RETURN QUERY SELECT CASE v_state WHEN 'open' THEN 'takenBack' WHEN 'certified' THEN 'certified' ELSE 'absent' END;
    RETURN;
  END IF;
  IF v_head.is_day_opened
    OR EXISTS (SELECT FROM operational_day d WHERE d.facility_id = p_facility_id AND d.business_date > p_day) THEN
    RETURN QUERY SELECT 'nextDayBegun';
    RETURN;
  END IF;
  UPDATE operational_day d SET state = 'open', closed_at = NULL, closed_by = NULL
    WHERE d.facility_id = p_facility_id AND d.business_date = p_day;
  UPDATE facility_head h SET open_day = p_day, is_day_opened = true WHERE h.facility_id = p_facility_id;
  PERFORM append_journal(v_head, 'day.takenBack', gen_random_uuid(), p_day, p_now, ARRAY['operator ' || p_operator_id]);
  RETURN QUERY SELECT 'takenBack';
END
$$;

-- Certifies a day that is being counted, in the transaction that locked the head, read the day and stores the sealed protocol: numbers
-- the protocol, journals its digest and shuts the day for good. Answers where the journal ends now: what the seal names.
CREATE FUNCTION certify_day(
  p_facility_id integer, p_day date, p_id uuid, p_year smallint, p_number integer, p_digest bytea, p_operator_id text, p_head_id text,
  p_today date, p_now timestamptz
) RETURNS TABLE (journal_sequence bigint, journal_hash bytea)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_head facility_head;
BEGIN
  v_head := lock_facility_head(p_facility_id, p_today, p_now);
  PERFORM append_journal(v_head, 'day.certified', p_id, p_day, p_now, ARRAY[
    'protocol ' || p_year || ' ' || p_number, 'content ' || encode(p_digest, 'hex'), 'operator ' || p_operator_id,
    'head ' || p_head_id]);
  UPDATE operational_day d SET state = 'certified'
    WHERE d.facility_id = p_facility_id AND d.business_date = p_day AND d.state = 'counting';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'day % of facility % is not being counted', p_day, p_facility_id;
  END IF;
  UPDATE facility_head h SET protocol_year = p_year, last_protocol = p_number WHERE h.facility_id = p_facility_id;
  RETURN QUERY SELECT h.journal_sequence, h.journal_hash FROM facility_head h WHERE h.facility_id = p_facility_id;
END
$$;
