-- AlterTable
ALTER TABLE "protocol" ADD COLUMN     "balances" JSONB;

-- What collectors owe is asked at every till all day long: it is added up from the latest certified day, not from the first batch ever. Days
-- that are certified already say it in their content, after the line that names its form.
UPDATE protocol p SET balances = (
  SELECT coalesce(jsonb_object_agg(c -> 'collector' ->> 'id', c -> 'after') FILTER (WHERE c -> 'after' <> '0'), '{}')
  FROM jsonb_array_elements(substr(p.content, strpos(p.content, chr(10)) + 1)::jsonb -> 'protocol' -> 'collectors') AS c)
WHERE starts_with(p.content, 'jazylym protocol 1' || chr(10));
