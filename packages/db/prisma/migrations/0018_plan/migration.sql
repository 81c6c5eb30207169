-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('branch', 'facility', 'title');

-- CreateTable
CREATE TABLE "plan_version" (
    "campaign_year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,
    "note" VARCHAR(120) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("campaign_year","version")
);

-- CreateTable
CREATE TABLE "plan_line" (
    "campaign_year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "code" VARCHAR(6) NOT NULL,
    "sets" INTEGER,

    CONSTRAINT "plan_line_pkey" PRIMARY KEY ("campaign_year","version","kind","code")
);

-- CreateIndex
CREATE INDEX "plan_line_campaign_year_kind_code_version_idx" ON "plan_line"("campaign_year", "kind", "code", "version");

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_campaign_year_fkey" FOREIGN KEY ("campaign_year") REFERENCES "campaign"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_campaign_year_version_fkey" FOREIGN KEY ("campaign_year", "version") REFERENCES "plan_version"("campaign_year", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
