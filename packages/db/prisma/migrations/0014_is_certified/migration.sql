-- The policies of certified days ask this of the one true table, whatever a session has put before it: by its name alone
-- `operational_day` would be a temporary table of that name first, which anybody who may connect can make.
CREATE OR REPLACE FUNCTION is_certified(p_facility_id integer, p_day date) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM public.operational_day d
    WHERE d.facility_id = p_facility_id AND d.business_date = p_day AND d.state = 'certified');
END;
