-- Those above look every morning for what is not certified and for what differed, in the whole country. Both are few beside all that was:
-- neither question reads the days that are in order, however many years there are of them.
CREATE INDEX operational_day_waiting_idx ON operational_day (facility_id, business_date) WHERE state <> 'certified';
CREATE INDEX protocol_with_difference_idx ON protocol (certified_at, facility_id)
  WHERE cash_difference <> 0 OR cards_wrong <> 0;
