-- Figures by every grain that a dashboard asks for. What there was is counted anew from the documents: each becomes a delta again,
-- and the server folds them after its start as it folds any other.
DELETE FROM "report_delta";
DELETE FROM "acceptance_rollup";

-- AlterTable
ALTER TABLE "report_delta" DROP CONSTRAINT "report_delta_pkey",
ADD COLUMN     "accepted_on" DATE NOT NULL,
ADD COLUMN     "awaiting" SMALLINT NOT NULL,
ADD CONSTRAINT "report_delta_pkey" PRIMARY KEY ("facility_id", "document_id", "sign");

-- AlterTable
ALTER TABLE "acceptance_rollup" DROP CONSTRAINT "acceptance_rollup_pkey",
ADD COLUMN     "awaiting_abonements" BIGINT NOT NULL,
ADD COLUMN     "awaiting_delivery_tiyn" BIGINT NOT NULL,
ADD COLUMN     "awaiting_publisher_tiyn" BIGINT NOT NULL,
ADD COLUMN     "awaiting_sets" BIGINT NOT NULL,
ADD COLUMN     "cash_abonements" BIGINT NOT NULL,
ADD COLUMN     "days" SMALLINT NOT NULL,
ADD COLUMN     "facility_id" INTEGER NOT NULL,
ADD COLUMN     "facility_sets" BIGINT NOT NULL,
ADD COLUMN     "one_month_sets" BIGINT NOT NULL,
ADD COLUMN     "postman_sets" BIGINT NOT NULL,
ADD COLUMN     "postman_tiyn" BIGINT NOT NULL,
ADD COLUMN     "set_months" BIGINT NOT NULL,
ADD COLUMN     "six_month_sets" BIGINT NOT NULL,
ADD COLUMN     "three_month_sets" BIGINT NOT NULL,
ADD CONSTRAINT "acceptance_rollup_pkey" PRIMARY KEY ("branch_code", "facility_id", "days", "business_date", "publication_index");

-- CreateTable
CREATE TABLE "delivery_rollup" (
    "publication_index" VARCHAR(6) NOT NULL,
    "branch_code" CHAR(2) NOT NULL,
    "facility_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "sets" BIGINT NOT NULL,
    "city_sets" BIGINT NOT NULL,
    "awaiting_sets" BIGINT NOT NULL,
    "started_sets" BIGINT NOT NULL,

    CONSTRAINT "delivery_rollup_pkey" PRIMARY KEY ("publication_index","branch_code","facility_id","month")
);

INSERT INTO report_delta (
  facility_id, document_id, sign, awaiting, publication_index, branch_code, delivery_facility_id, delivery_branch_code,
  business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
SELECT
  facility_id, d.document_id, d.sign, d.awaiting, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
  d.business_date, a.business_date, a.start_month, a.months, a.sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn,
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

-- The functions of migrations 0011 and 0004 that write deltas, as they were but for `awaiting` and `accepted_on`; `write_acceptances`
-- follows in the next migration, which makes it anew.
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
    business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  VALUES (
    p_facility_id, p_id, -1, -(v_refund = 0)::integer, a.publication_index, a.branch_code, a.delivery_facility_id,
    a.delivery_branch_code, v_day, a.business_date, a.start_month, a.months, a.sets, a.zone, a.channel, a.payment_method,
    a.publisher_tiyn, a.delivery_tiyn);
  PERFORM append_journal(v_head, 'abonement.reversed', p_id, v_day, p_now, ARRAY[
    'abonement ' || a.id, 'abonement-date ' || to_char(a.business_date, 'YYYY-MM-DD'), 'refund ' || a.payment_method || ' ' || v_refund,
    'reason-digest ' || encode(sha256(convert_to(p_id || p_reason, 'UTF8')), 'hex'), 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'reversed', a.business_date, v_day;
END
$$;

-- What is paid is no longer awaited.
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
    business_date, accepted_on, start_month, months, sets, zone, channel, payment_method, publisher_tiyn, delivery_tiyn)
  SELECT
    p_facility_id, a.id, 0, -1, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
    v_day, a.business_date, a.start_month, a.months, a.sets, a.zone, a.channel, a.payment_method, a.publisher_tiyn, a.delivery_tiyn
  FROM abonement a
  WHERE a.facility_id = p_facility_id AND a.acceptance_id = p_acceptance_id
    AND NOT EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id);
  PERFORM append_journal(v_head, 'invoice.paid', p_id, v_day, p_now, ARRAY[
    'acceptance ' || p_acceptance_id, 'tiyn ' || v_due, 'paid-on ' || to_char(p_paid_on, 'YYYY-MM-DD'),
    'reference ' || p_reference, 'operator ' || p_operator_id]);
  RETURN QUERY SELECT 'paid', v_due, p_paid_on, p_reference;
END
$$;
