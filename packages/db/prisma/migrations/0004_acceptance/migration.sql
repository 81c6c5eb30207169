-- CreateEnum
CREATE TYPE "paper" AS ENUM ('ps1', 'receipt', 'invoice', 'priceExplanation');

-- CreateEnum
CREATE TYPE "step" AS ENUM ('signed', 'handedOver');

-- DropIndex
DROP INDEX "payment_facility_id_abonement_id_key";

-- AlterTable: until now each abonement was accepted by itself, so its own id is its acceptance's.
ALTER TABLE "abonement" ADD COLUMN     "acceptance_id" UUID;
UPDATE "abonement" SET "acceptance_id" = "id";
ALTER TABLE "abonement" ALTER COLUMN "acceptance_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "payment" RENAME COLUMN "abonement_id" TO "acceptance_id";
ALTER TABLE "payment" ADD COLUMN     "operator_id" TEXT,
ADD COLUMN     "paid_on" DATE,
ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "invoice" RENAME COLUMN "abonement_id" TO "acceptance_id";
ALTER TABLE "invoice" ADD COLUMN     "payer_bic" TEXT,
ADD COLUMN     "payer_iban" TEXT,
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "subscriber_word" (
    "facility_id" INTEGER NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "acceptance_id" UUID NOT NULL,

    CONSTRAINT "subscriber_word_pkey" PRIMARY KEY ("facility_id","word","acceptance_id")
);

-- CreateTable
CREATE TABLE "reversal" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "abonement_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "method" "payment_method" NOT NULL,
    "refund_tiyn" BIGINT NOT NULL,
    "business_date" DATE NOT NULL,
    "reversed_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "reversal_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "paper_print" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "paper" "paper" NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "paper_print_pkey" PRIMARY KEY ("facility_id","id","paper","document_id")
);

-- CreateTable
CREATE TABLE "abonement_step" (
    "facility_id" INTEGER NOT NULL,
    "abonement_id" UUID NOT NULL,
    "step" "step" NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,

    CONSTRAINT "abonement_step_pkey" PRIMARY KEY ("facility_id","abonement_id","step")
);

-- CreateIndex
CREATE UNIQUE INDEX "reversal_facility_id_abonement_id_key" ON "reversal"("facility_id", "abonement_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_print_facility_id_document_id_paper_number_key" ON "paper_print"("facility_id", "document_id", "paper", "number");

-- CreateIndex
CREATE INDEX "abonement_facility_id_acceptance_id_idx" ON "abonement"("facility_id", "acceptance_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_facility_id_acceptance_id_key" ON "payment"("facility_id", "acceptance_id");

-- CreateIndex
CREATE INDEX "invoice_facility_id_issued_at_idx" ON "invoice"("facility_id", "issued_at");

ALTER TABLE reversal ADD CONSTRAINT reversal_refund_is_money CHECK (refund_tiyn >= 0);

-- Who was accepted before is found like everybody else. Letters are folded as packages/domain/src/catalogue/fold.ts does.
INSERT INTO subscriber_word (facility_id, word, acceptance_id)
SELECT DISTINCT s.facility_id, left(w.word, 40), s.abonement_id
FROM abonement_subscriber s CROSS JOIN LATERAL (
  SELECT regexp_split_to_table(translate(lower(s.name), 'қәөүұіңғһё', 'каоууингхе'), '[^[:alnum:]]+') AS word
  UNION ALL SELECT right(regexp_replace(s.phone, '[^0-9]', '', 'g'), 10) WHERE s.phone IS NOT NULL
  UNION ALL SELECT s.identity_number WHERE s.identity_number IS NOT NULL) w
WHERE w.word <> '';

-- What was accepted before these steps were kept has long been handed over.
INSERT INTO abonement_step (facility_id, abonement_id, step, done_at, operator_id)
SELECT facility_id, id, step, accepted_at, operator_id FROM abonement, unnest('{signed,handedOver}'::step[]) AS step;

-- The facility's head, locked: whoever numbers, journals or asks which day is open stands in this line. Made at first use.
CREATE FUNCTION lock_facility_head(p_facility_id integer, p_today date, p_now timestamptz) RETURNS facility_head
LANGUAGE plpgsql AS $$
DECLARE
  v_head facility_head;
BEGIN
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
  RETURN v_head;
END
$$;

-- Opens the day to which what is written now belongs, under the head's lock, and answers it. A day never goes back, whatever a
-- clock says; what is written after a day was certified belongs to the next.
CREATE FUNCTION open_facility_day(p_head facility_head, p_today date, p_now timestamptz) RETURNS date
LANGUAGE plpgsql AS $$
BEGIN
  IF p_today <= p_head.open_day THEN
    RETURN p_head.open_day;
  END IF;
  INSERT INTO operational_day (facility_id, business_date, opened_at) VALUES (p_head.facility_id, p_today, p_now)
    ON CONFLICT (facility_id, business_date) DO NOTHING;
  UPDATE facility_head h SET open_day = p_today WHERE h.facility_id = p_head.facility_id;
  RETURN p_today;
END
$$;

-- Adds one entry of version 2 to a facility's journal, under the head's lock. `p_facts` are its own lines, `name value` each.
CREATE FUNCTION append_journal(
  p_head facility_head, p_kind text, p_document uuid, p_day date, p_now timestamptz, p_facts text[]
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_place bigint := p_head.journal_sequence + 1;
  v_entry bytea;
  v_hash bytea;
BEGIN
  v_entry := convert_to(concat_ws(E'\n',
    'jazylym journal 2',
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

-- The one door for acceptances: registers the acceptances of `p_rows` (a JSON array, decided and priced already) that the
-- facility has not registered before, in one transaction: numbers, journal, abonements, subscriber, payment or invoice, report
-- deltas. An acceptance is registered whole, once, and never overwritten: one of which any id is known stays as it is. Answers a
-- line for each abonement id that is stored. Of an acceptance that is not new the caller reads what is stored and tells by
-- its digest whether the request is the same.
--
-- The facility's head row is locked before anything is numbered, so numbers have no gap and the journal no fork; ids are
-- looked up again under the lock, when the winner of a race has committed and can be seen. Nothing else is locked.
DROP FUNCTION accept_abonements(integer, text, text, date, timestamptz, jsonb);
CREATE FUNCTION accept_abonements(
  p_facility_id integer, p_branch_code text, p_operator_id text, p_today date, p_now timestamptz, p_rows jsonb
) RETURNS TABLE (id uuid, is_new boolean, number_year smallint, number_sequence integer, business_date date)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  v_acceptances uuid[];
  v_ids uuid[];
  v_known uuid[];
  v_taken uuid[];
  v_new uuid[] := '{}';
  v_head facility_head;
  v_day date;
  v_year smallint;
  v_number integer;
  v_place bigint;
  v_hash bytea;
  v_entry bytea;
  v_amount bigint;
  r record;
  l record;
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
    v_day := open_facility_day(v_head, p_today, p_now);
    v_year := extract(year FROM v_day);
    v_number := CASE WHEN v_year = v_head.number_year THEN v_head.last_sequence ELSE 0 END;
    v_place := v_head.journal_sequence;
    v_hash := v_head.journal_hash;

    FOR r IN
      SELECT * FROM jsonb_to_recordset(p_rows) AS x (
        id uuid, channel channel, method payment_method, given bigint, change bigint, payer_bic text, payer_iban text,
        purpose text, zone zone, delivery_facility integer, delivery_branch text, digest text, digest_version smallint,
        kind subscriber_kind, name text, identity_number text, phone text, language text, postal_code text,
        settlement text, street text, house text, flat text, salt text, personal_digest text, words text[], lines jsonb)
    LOOP
      CONTINUE WHEN r.id = ANY (v_known) OR r.id = ANY (v_new)
        OR EXISTS (SELECT FROM jsonb_array_elements(r.lines) AS x WHERE (x ->> 'id')::uuid = ANY (v_taken));
      v_new := v_new || r.id;
      v_amount := 0;

      FOR l IN
        SELECT * FROM jsonb_to_recordset(r.lines) AS x (
          id uuid, catalogue integer, publication text, start_month date, months smallint, sets integer,
          publisher bigint, delivery bigint)
      LOOP
        v_number := v_number + 1;
        v_place := v_place + 1;
        v_amount := v_amount + l.publisher + l.delivery;

        INSERT INTO abonement (
          facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index,
          start_month, months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id,
          delivery_branch_code, channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version)
        VALUES (
          p_facility_id, l.id, r.id, v_year, 0, v_number, l.catalogue, l.publication,
          l.start_month, l.months, l.sets, r.zone, l.publisher, l.delivery, l.publisher + l.delivery, p_branch_code,
          r.delivery_facility, r.delivery_branch, r.channel, r.method, v_day, p_now, p_operator_id,
          decode(r.digest, 'hex'), r.digest_version);

        INSERT INTO abonement_subscriber (
          facility_id, abonement_id, kind, name, identity_number, phone, language, postal_code, settlement, street, house,
          flat, salt)
        VALUES (
          p_facility_id, l.id, r.kind, r.name, r.identity_number, r.phone, r.language, r.postal_code, r.settlement, r.street,
          r.house, r.flat, decode(r.salt, 'hex'));

        INSERT INTO report_delta (
          facility_id, document_id, sign, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
          business_date, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
        VALUES (
          p_facility_id, l.id, 1, l.publication, p_branch_code, r.delivery_facility, r.delivery_branch,
          v_day, l.start_month, l.months, l.sets, r.zone, r.channel, r.method, l.publisher, l.delivery);

        -- The canonical entry, version 2: one `name value` a line, in this order, no line break in any value; personal data
        -- only as SHA-256(salt || text); `payment` is the acceptance's. A change of form is a new version, never an edit: what
        -- reads it is apps/server/src/abonement/journal.ts.
        v_entry := convert_to(concat_ws(E'\n',
          'jazylym journal 2',
          'kind abonement.accepted',
          'facility ' || p_facility_id,
          'sequence ' || v_place,
          'document ' || l.id,
          'business-date ' || to_char(v_day, 'YYYY-MM-DD'),
          'recorded-at ' || to_char(p_now AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'acceptance ' || r.id,
          'number ' || v_year || ' 0 ' || v_number,
          'catalogue ' || l.catalogue,
          'publication ' || l.publication,
          'term ' || to_char(l.start_month, 'YYYY-MM') || ' ' || l.months,
          'sets ' || l.sets,
          'zone ' || r.zone,
          'tiyn ' || l.publisher || ' ' || l.delivery || ' ' || l.publisher + l.delivery,
          'branch ' || p_branch_code,
          'delivery ' || r.delivery_branch || ' ' || r.delivery_facility,
          'channel ' || r.channel,
          'payment ' || r.method || ' ' || r.given || ' ' || r.change,
          'operator ' || p_operator_id,
          'personal ' || r.personal_digest,
          ''), 'UTF8');
        v_hash := sha256(v_hash || v_entry);
        INSERT INTO journal (facility_id, sequence, kind, document_id, business_date, recorded_at, entry, hash)
        VALUES (p_facility_id, v_place, 'abonement.accepted', l.id, v_day, p_now, v_entry, v_hash);
      END LOOP;

      INSERT INTO subscriber_word (facility_id, word, acceptance_id)
      SELECT p_facility_id, word, r.id FROM unnest(r.words) AS word;

      -- A payment in cash carries the acceptance's own id; by account it is awaited.
      IF r.method = 'cash' THEN
        INSERT INTO payment (
          facility_id, id, acceptance_id, method, amount_tiyn, given_tiyn, change_tiyn, business_date, received_at, operator_id)
        VALUES (p_facility_id, r.id, r.id, r.method, v_amount, r.given, r.change, v_day, p_now, p_operator_id);
      ELSE
        INSERT INTO invoice (
          facility_id, acceptance_id, amount_tiyn, payer_bic, payer_iban, purpose, business_date, issued_at)
        VALUES (p_facility_id, r.id, v_amount, r.payer_bic, r.payer_iban, r.purpose, v_day, p_now);
      END IF;
    END LOOP;

    UPDATE facility_head h SET
      number_year = v_year, last_sequence = v_number, journal_sequence = v_place, journal_hash = v_hash
    WHERE h.facility_id = p_facility_id;
  END IF;

  RETURN QUERY
    SELECT a.id, a.acceptance_id = ANY (v_new), a.number_year, a.number_sequence, a.business_date
    FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = ANY (v_ids);
END
$$;

-- Takes an abonement back within its open day (a correction is a document of its own; the number stays used). `outcome`:
-- `reversed`, also when it was by this very request before; `absent`; `alreadyReversed`; `dayClosed`; `conflict`.
CREATE FUNCTION reverse_abonement(
  p_facility_id integer, p_id uuid, p_abonement_id uuid, p_reason text, p_operator_id text, p_today date, p_now timestamptz
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
      a.business_date, v_day;
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM reversal r WHERE r.facility_id = p_facility_id AND r.abonement_id = p_abonement_id) THEN
    RETURN QUERY SELECT 'alreadyReversed', a.business_date, v_day;
    RETURN;
  END IF;
  IF a.business_date <> v_day OR NOT EXISTS (
    SELECT FROM operational_day d WHERE d.facility_id = p_facility_id AND d.business_date = v_day AND d.state = 'open'
  ) THEN
    RETURN QUERY SELECT 'dayClosed', a.business_date, v_day;
    RETURN;
  END IF;

  v_refund := CASE WHEN EXISTS (
    SELECT FROM payment p WHERE p.facility_id = p_facility_id AND p.acceptance_id = a.acceptance_id) THEN a.total_tiyn ELSE 0 END;
  INSERT INTO reversal (facility_id, id, abonement_id, reason, method, refund_tiyn, business_date, reversed_at, operator_id)
  VALUES (p_facility_id, p_id, a.id, p_reason, a.payment_method, v_refund, v_day, p_now, p_operator_id);
  INSERT INTO report_delta (
    facility_id, document_id, sign, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
    business_date, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  VALUES (
    p_facility_id, p_id, -1, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
    v_day, a.start_month, a.months, a.sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn, a.delivery_tiyn);
  PERFORM append_journal(v_head, 'abonement.reversed', p_id, v_day, p_now, ARRAY[
    'abonement ' || a.id, 'refund ' || a.payment_method || ' ' || v_refund,
    'reason-digest ' || encode(sha256(convert_to(p_id || p_reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'reversed', a.business_date, v_day;
END
$$;

-- Takes abonements of one acceptance back, `p_ids` naming the reversals of `p_abonement_ids` in their order: all of them or none.
-- `outcome` as above, `reversed` where at least one was by this very request, whose `refund` is told; the others were before.
CREATE FUNCTION reverse_together(
  p_facility_id integer, p_acceptance_id uuid, p_ids uuid[], p_abonement_ids uuid[], p_reason text, p_operator_id text,
  p_today date, p_now timestamptz
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
      p_facility_id, v_asked.id, v_asked.abonement_id, p_reason, p_operator_id, p_today, p_now);
    -- All are of one day, so a closed day refuses them all, but for those that were reversed while it was open.
    IF v_one.outcome = 'reversed' OR (v_one.outcome = 'dayClosed' AND v_outcome <> 'reversed') THEN
      v_outcome := v_one.outcome;
    END IF;
  END LOOP;
  RETURN QUERY SELECT v_outcome, v_one.business_date, v_one.open_day, (
    SELECT coalesce(sum(r.refund_tiyn), 0)::bigint FROM reversal r WHERE r.facility_id = p_facility_id AND r.id = ANY (p_ids));
END
$$;

-- Records that an invoice was paid, whole. `outcome`: `paid`, also when it was by this very request before; `absent`;
-- `alreadyPaid`; `notDue`; `wrongAmount`; `conflict`. `due` is what the invoice awaits: reversed abonements are not due.
CREATE FUNCTION pay_invoice(
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
  PERFORM append_journal(v_head, 'invoice.paid', p_id, v_day, p_now, ARRAY[
    'acceptance ' || p_acceptance_id, 'tiyn ' || v_due, 'paid-on ' || to_char(p_paid_on, 'YYYY-MM-DD'),
    'reference ' || p_reference, 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'paid', v_due, p_paid_on, p_reference;
END
$$;

-- Counts a print of some sheets, under the head's lock: number 1 is the original. A print that is known is answered as it was.
-- Answers nothing of a sheet whose document the facility does not have, nor of a paper that the document does not have: what was
-- paid by account has no receipt, what was paid in cash no invoice.
CREATE FUNCTION record_print(
  p_facility_id integer, p_id uuid, p_sheets jsonb, p_operator_id text, p_today date, p_now timestamptz
) RETURNS TABLE (paper paper, document_id uuid, number integer)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM lock_facility_head(p_facility_id, p_today, p_now);
  INSERT INTO paper_print (facility_id, id, paper, document_id, number, printed_at, operator_id)
  SELECT p_facility_id, p_id, s.paper, s.document, 1 + (
      SELECT count(*) FROM paper_print p
      WHERE p.facility_id = p_facility_id AND p.document_id = s.document AND p.paper = s.paper), p_now, p_operator_id
  FROM (SELECT DISTINCT x.paper, x."documentId" AS document
        FROM jsonb_to_recordset(p_sheets) AS x (paper paper, "documentId" uuid)) s
  WHERE (s.paper = 'ps1' AND EXISTS (
      SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.id = s.document))
    OR (s.paper <> 'ps1' AND EXISTS (
      SELECT FROM abonement a WHERE a.facility_id = p_facility_id AND a.acceptance_id = s.document
        AND (s.paper = 'priceExplanation' OR (s.paper = 'receipt') = (a.payment_method = 'cash'))))
  ON CONFLICT (facility_id, id, paper, document_id) DO NOTHING;
  RETURN QUERY SELECT p.paper, p.document_id, p.number FROM paper_print p WHERE p.facility_id = p_facility_id AND p.id = p_id;
END
$$;
