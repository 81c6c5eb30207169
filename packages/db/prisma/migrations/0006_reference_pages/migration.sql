-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "closed_on" DATE;

-- AlterTable
ALTER TABLE "postal_place" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "streets" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "reference_head" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reference_head_pkey" PRIMARY KEY ("id")
);

-- A place without known streets has none, not an unknown list of them.
ALTER TABLE "postal_place" ALTER COLUMN "streets" SET NOT NULL;

-- What must hold whoever wrote it.
ALTER TABLE campaign ADD CONSTRAINT campaign_closes_after_it_opens CHECK (opens_on <= closes_on);

-- Of the settings the application may write one: the order of acceptance. It reads all, as what signs cookies is among them,
-- and an administrator who found a way to write statements could still not replace that. The owner is bound by no policy.
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY setting_is_read ON setting FOR SELECT USING (true);
CREATE POLICY setting_order_is_set ON setting FOR INSERT WITH CHECK (name = 'acceptance.order');
CREATE POLICY setting_order_is_changed ON setting FOR UPDATE USING (name = 'acceptance.order')
  WITH CHECK (name = 'acceptance.order');

-- An import may swap the newer forms of two postal codes: what counts is that none is there twice when it is done.
DROP INDEX "postal_place_new_code_key";
ALTER TABLE "postal_place" ADD CONSTRAINT "postal_place_new_code_key" UNIQUE ("new_code") DEFERRABLE INITIALLY DEFERRED;
