-- AlterTable
ALTER TABLE "user" ADD COLUMN     "one_time_until" TIMESTAMPTZ(3);

-- Passwords that were given before, and not changed since, get their week from now on.
UPDATE "user" SET one_time_until = now() + interval '7 days' WHERE must_change_password;
