/** What an operational day promises (S10), as in `audit.ts`: each statement answers one text column, `fault`, a row per fault. */
export const DAY_PROMISES: Record<string, string> = {
  'one day accepts, and none that is later was begun': `
    SELECT format('facility %s accepts on %s (opened: %s)', h.facility_id, h.open_day, h.is_day_opened) AS fault
    FROM facility_head h
    WHERE EXISTS (SELECT FROM operational_day d WHERE d.facility_id = h.facility_id AND d.business_date > h.open_day)
       OR h.is_day_opened <> EXISTS (SELECT FROM operational_day d
         WHERE d.facility_id = h.facility_id AND d.business_date = h.open_day AND d.state = 'open')`,

  'days are certified in their order': `
    SELECT format('facility %s: %s is certified, %s is not', c.facility_id, c.business_date, w.business_date) AS fault
    FROM operational_day c JOIN operational_day w ON w.facility_id = c.facility_id AND w.business_date < c.business_date
    WHERE c.state = 'certified' AND w.state <> 'certified'`,

  'a certified day has one protocol, and no other day has one': `
    SELECT format('facility %s, %s: %s, protocol %s', facility_id, business_date, d.state, p.number_sequence) AS fault
    FROM operational_day d FULL JOIN protocol p USING (facility_id, business_date)
    WHERE (d.state IS NOT DISTINCT FROM 'certified') <> (p.id IS NOT NULL)`,

  'protocols are numbered without a gap, in the order of their days': `
    SELECT format('facility %s, %s: protocol %s of %s, place %s', facility_id, business_date, number_sequence, number_year, place) AS fault
    FROM (SELECT *, row_number() OVER (PARTITION BY facility_id, number_year ORDER BY business_date) AS place FROM protocol) p
    WHERE number_sequence <> place OR number_year <> extract(year FROM business_date)`,

  'the head knows the last protocol': `
    SELECT format('facility %s: the head says %s/%s, the last is %s/%s', h.facility_id, h.protocol_year, h.last_protocol,
                  p.number_year, p.number_sequence) AS fault
    FROM facility_head h LEFT JOIN LATERAL (
      SELECT number_year, number_sequence FROM protocol WHERE facility_id = h.facility_id ORDER BY business_date DESC LIMIT 1) p ON true
    WHERE (h.protocol_year, h.last_protocol) IS DISTINCT FROM (coalesce(p.number_year, 0), coalesce(p.number_sequence, 0))`,

  'nothing was added to a day after its protocol': `
    SELECT format('facility %s, %s: entry %s, the protocol is %s', j.facility_id, j.business_date, j.sequence, p.journal_sequence) AS fault
    FROM journal j JOIN protocol p ON p.facility_id = j.facility_id AND p.business_date = j.business_date
    WHERE j.sequence > p.journal_sequence`,

  'a document is of the day that its journal entry names': `
    SELECT format('facility %s, %s %s: %s, in the journal %s', d.facility_id, d.kind, d.id, d.business_date, j.business_date) AS fault
    FROM (
      SELECT facility_id, id, business_date, 'abonement.accepted' AS kind FROM abonement
      UNION ALL SELECT facility_id, id, business_date, 'abonement.reversed' FROM reversal
      UNION ALL SELECT facility_id, id, business_date, 'invoice.paid' FROM payment WHERE method = 'account'
      UNION ALL SELECT facility_id, id, business_date, 'batch.accepted' FROM batch
      UNION ALL SELECT facility_id, id, business_date, 'remittance.received' FROM remittance
      UNION ALL SELECT facility_id, id, business_date, 'day.certified' FROM protocol) d
      LEFT JOIN journal j ON j.facility_id = d.facility_id AND j.document_id = d.id AND j.kind = d.kind
    WHERE j.business_date IS DISTINCT FROM d.business_date`,

  'a protocol is the sum of the rows of its day': `
    WITH sealed AS (
      SELECT facility_id, business_date, abonements, total_tiyn,
        split_part(content, E'\\n', 2)::jsonb -> 'protocol' AS protocol FROM protocol),
    recounted AS (
      SELECT s.facility_id, s.business_date, s.abonements, s.total_tiyn, a.*, r.*, m.*,
        (s.protocol -> 'total' ->> 'abonements')::bigint AS said_abonements, (s.protocol -> 'total' ->> 'total')::bigint AS said_total,
        (s.protocol -> 'reversed' ->> 'total')::bigint AS said_reversed, (s.protocol -> 'cash' ->> 'counter')::bigint AS said_counter,
        (s.protocol -> 'cash' ->> 'refunds')::bigint AS said_refunds, (s.protocol -> 'cash' ->> 'remitted')::bigint AS said_remitted
      FROM sealed s
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE v.id IS NULL) AS own_abonements,
            coalesce(sum(a.total_tiyn) FILTER (WHERE v.id IS NULL), 0) AS own_total,
            coalesce(sum(a.total_tiyn) FILTER (WHERE v.id IS NOT NULL), 0) AS own_reversed,
            coalesce(sum(a.total_tiyn) FILTER (WHERE a.payment_method = 'cash' AND a.collector_id IS NULL), 0) AS own_counter
          FROM abonement a LEFT JOIN reversal v ON v.facility_id = a.facility_id AND v.abonement_id = a.id AND v.business_date = a.business_date
          WHERE a.facility_id = s.facility_id AND a.business_date = s.business_date) a
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(v.refund_tiyn), 0) AS own_refunds FROM reversal v
          WHERE v.facility_id = s.facility_id AND v.business_date = s.business_date AND v.method = 'cash' AND v.collector_id IS NULL) r
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(amount_tiyn), 0) AS own_remitted FROM remittance
          WHERE facility_id = s.facility_id AND business_date = s.business_date) m)
    SELECT format('facility %s, %s', facility_id, business_date) AS fault FROM recounted
    WHERE (abonements, total_tiyn) <> (said_abonements, said_total)
       OR (said_abonements, said_total, said_reversed, said_counter, said_refunds, said_remitted)
         IS DISTINCT FROM (own_abonements, own_total, own_reversed, own_counter, own_refunds, own_remitted)`,

  'a protocol begins with the cash that the one before left': `
    SELECT format('facility %s, %s', facility_id, business_date) AS fault
    FROM (SELECT *, split_part(content, E'\\n', 2)::jsonb -> 'protocol' -> 'cash' AS cash,
            lag(left_tiyn, 1, 0::bigint) OVER (PARTITION BY facility_id ORDER BY business_date) AS before FROM protocol) p
    WHERE (cash ->> 'opening')::bigint <> before
       OR (cash ->> 'expected')::bigint <>
         before + (cash ->> 'counter')::bigint - (cash ->> 'refunds')::bigint + (cash ->> 'remitted')::bigint`,

  'a protocol says what collectors owed when its day ended': `
    SELECT format('facility %s, %s', p.facility_id, p.business_date) AS fault
    FROM protocol p CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(collector_id, owed) FILTER (WHERE owed <> 0), '{}') AS balances
      FROM (
        SELECT collector_id, sum(amount) AS owed FROM (
          SELECT collector_id, sum_tiyn AS amount FROM batch WHERE facility_id = p.facility_id AND business_date <= p.business_date
          UNION ALL SELECT collector_id, -refund_tiyn FROM reversal
            WHERE facility_id = p.facility_id AND business_date <= p.business_date AND collector_id IS NOT NULL
          UNION ALL SELECT collector_id, -amount_tiyn FROM remittance
            WHERE facility_id = p.facility_id AND business_date <= p.business_date) m
        GROUP BY collector_id) o) own
    WHERE p.balances IS DISTINCT FROM own.balances`,

  'a batch is the sum of its cards, all of its collector and of its day': `
    SELECT format('facility %s, batch %s', facility_id, b.id) AS fault
    FROM batch b FULL JOIN (
      SELECT facility_id, batch_id AS id, min(collector_id::text) AS collector, count(DISTINCT collector_id) AS collectors,
        min(business_date) AS business_date, count(DISTINCT business_date) AS days, count(*) AS count, sum(total_tiyn) AS sum,
        sum(card_tiyn) AS card
      FROM abonement WHERE batch_id IS NOT NULL GROUP BY facility_id, batch_id) c USING (facility_id, id)
    WHERE (b.collector_id::text, b.business_date, b.count, b.sum_tiyn, b.card_tiyn, 1, 1)
      IS DISTINCT FROM (c.collector, c.business_date, c.count, c.sum, c.card, c.collectors, c.days)`,

  'a card is on a blank that its collector was given, and that did not end otherwise': `
    SELECT format('facility %s, blank %s', a.facility_id, a.blank_number) AS fault
    FROM abonement a
    WHERE a.blank_number IS NOT NULL AND (
      NOT EXISTS (SELECT FROM blank_issue i WHERE i.facility_id = a.facility_id AND i.collector_id = a.collector_id
        AND a.blank_number BETWEEN i.first AND i.last)
      OR EXISTS (SELECT FROM blank_ended e WHERE e.facility_id = a.facility_id AND e.number = a.blank_number))`,

  'what takes a remittance back is as much, of the same collector': `
    SELECT format('facility %s, remittance %s', c.facility_id, c.id) AS fault
    FROM remittance c LEFT JOIN remittance r ON r.facility_id = c.facility_id AND r.id = c.corrects AND r.corrects IS NULL
    WHERE c.corrects IS NOT NULL AND (r.collector_id, r.amount_tiyn) IS DISTINCT FROM (c.collector_id, -c.amount_tiyn)`,
};
