-- CreateEnum
CREATE TYPE "change_subject" AS ENUM ('account', 'branch', 'facility', 'postalPlace', 'campaign', 'acceptanceOrder');

-- CreateTable
CREATE TABLE "change_record" (
    "id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "subject" "change_subject" NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "change_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "change_record_subject_key_changed_at_idx" ON "change_record"("subject", "key", "changed_at");

-- CreateIndex
CREATE INDEX "change_record_changed_at_idx" ON "change_record"("changed_at");
