-- CreateEnum
CREATE TYPE "channel" AS ENUM ('facility', 'postman', 'publicAgent');

-- CreateEnum
CREATE TYPE "payment_method" AS ENUM ('cash', 'account');

-- CreateEnum
CREATE TYPE "subscriber_kind" AS ENUM ('individual', 'organization');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('operator', 'headOfFacility', 'regionalManager', 'headquarters', 'editor', 'contactCentre', 'administrator');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('newspaper', 'magazine');

-- CreateEnum
CREATE TYPE "distribution_system" AS ENUM ('card', 'address');

-- CreateEnum
CREATE TYPE "priced_by" AS ENUM ('month', 'issue');

-- CreateEnum
CREATE TYPE "day_state" AS ENUM ('open', 'counting', 'certified');

-- CreateEnum
CREATE TYPE "zone" AS ENUM ('city', 'rayon');

-- CreateTable
CREATE TABLE "facility_head" (
    "facility_id" INTEGER NOT NULL,
    "open_day" DATE NOT NULL,
    "number_year" SMALLINT NOT NULL,
    "last_sequence" INTEGER NOT NULL DEFAULT 0,
    "journal_sequence" BIGINT NOT NULL DEFAULT 0,
    "journal_hash" BYTEA NOT NULL,

    CONSTRAINT "facility_head_pkey" PRIMARY KEY ("facility_id")
);

-- CreateTable
CREATE TABLE "abonement" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "number_year" SMALLINT NOT NULL,
    "number_series" SMALLINT NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "catalogue_id" INTEGER NOT NULL,
    "publication_index" VARCHAR(6) NOT NULL,
    "start_month" DATE NOT NULL,
    "months" SMALLINT NOT NULL,
    "sets" INTEGER NOT NULL,
    "zone" "zone" NOT NULL,
    "publisher_tiyn" BIGINT NOT NULL,
    "delivery_tiyn" BIGINT NOT NULL,
    "total_tiyn" BIGINT NOT NULL,
    "branch_code" CHAR(2) NOT NULL,
    "delivery_facility_id" INTEGER NOT NULL,
    "delivery_branch_code" CHAR(2) NOT NULL,
    "channel" "channel" NOT NULL,
    "payment_method" "payment_method" NOT NULL,
    "business_date" DATE NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "operator_id" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "digest_version" SMALLINT NOT NULL,

    CONSTRAINT "abonement_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "abonement_subscriber" (
    "facility_id" INTEGER NOT NULL,
    "abonement_id" UUID NOT NULL,
    "kind" "subscriber_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "identity_number" CHAR(12),
    "phone" TEXT,
    "language" CHAR(2) NOT NULL,
    "postal_code" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "house" TEXT NOT NULL,
    "flat" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "abonement_subscriber_pkey" PRIMARY KEY ("facility_id","abonement_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "facility_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "abonement_id" UUID NOT NULL,
    "method" "payment_method" NOT NULL,
    "amount_tiyn" BIGINT NOT NULL,
    "given_tiyn" BIGINT NOT NULL,
    "change_tiyn" BIGINT NOT NULL,
    "business_date" DATE NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("facility_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "facility_id" INTEGER NOT NULL,
    "abonement_id" UUID NOT NULL,
    "amount_tiyn" BIGINT NOT NULL,
    "business_date" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("facility_id","abonement_id")
);

-- CreateTable
CREATE TABLE "journal" (
    "facility_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "business_date" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "entry" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("facility_id","sequence")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "username" TEXT NOT NULL,
    "display_username" TEXT,
    "role" "role" NOT NULL,
    "banned" BOOLEAN NOT NULL DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "language" CHAR(2) NOT NULL DEFAULT 'kk',
    "facility_id" INTEGER,
    "branch_code" CHAR(2),
    "publisher_id" INTEGER,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "impersonated_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publisher" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "index" VARCHAR(6) NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "publisher_id" INTEGER NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "campaign" (
    "year" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "catalogue" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "first_start_month" DATE NOT NULL,
    "last_start_month" DATE NOT NULL,

    CONSTRAINT "catalogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_entry" (
    "catalogue_id" INTEGER NOT NULL,
    "publication_index" VARCHAR(6) NOT NULL,
    "position" INTEGER NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "publisher_name" TEXT NOT NULL,
    "editorial_phone" TEXT,
    "distribution_system" "distribution_system" NOT NULL,
    "territory" CHAR(2)[],
    "volume_pages" INTEGER,
    "issues_per_year" INTEGER NOT NULL,
    "issues_per_month" SMALLINT[],
    "priced_by" "priced_by" NOT NULL,
    "minimum_months" SMALLINT NOT NULL,
    "maximum_months" SMALLINT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "catalogue_entry_pkey" PRIMARY KEY ("catalogue_id","publication_index")
);

-- CreateTable
CREATE TABLE "catalogue_row" (
    "catalogue_id" INTEGER NOT NULL,
    "publication_index" VARCHAR(6) NOT NULL,
    "months" SMALLINT NOT NULL,
    "zone" "zone" NOT NULL,
    "publisher_tiyn" BIGINT NOT NULL,
    "delivery_tiyn" BIGINT NOT NULL,

    CONSTRAINT "catalogue_row_pkey" PRIMARY KEY ("catalogue_id","publication_index","months","zone")
);

-- CreateTable
CREATE TABLE "operational_day" (
    "facility_id" INTEGER NOT NULL,
    "business_date" DATE NOT NULL,
    "state" "day_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "operational_day_pkey" PRIMARY KEY ("facility_id","business_date")
);

-- CreateTable
CREATE TABLE "branch" (
    "code" CHAR(2) NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "tile_column" SMALLINT NOT NULL,
    "tile_row" SMALLINT NOT NULL,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" INTEGER NOT NULL,
    "code" CHAR(6) NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "branch_code" CHAR(2) NOT NULL,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postal_place" (
    "code" CHAR(6) NOT NULL,
    "new_code" CHAR(7) NOT NULL,
    "facility_id" INTEGER NOT NULL,
    "zone" "zone" NOT NULL,
    "settlement_kk" TEXT NOT NULL,
    "settlement_ru" TEXT NOT NULL,
    "settlement_en" TEXT NOT NULL,
    "rayon_kk" TEXT,
    "rayon_ru" TEXT,
    "rayon_en" TEXT,

    CONSTRAINT "postal_place_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "report_delta" (
    "facility_id" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "sign" SMALLINT NOT NULL,
    "publication_index" VARCHAR(6) NOT NULL,
    "branch_code" CHAR(2) NOT NULL,
    "delivery_facility_id" INTEGER NOT NULL,
    "delivery_branch_code" CHAR(2) NOT NULL,
    "business_date" DATE NOT NULL,
    "start_month" DATE NOT NULL,
    "months" SMALLINT NOT NULL,
    "sets" INTEGER NOT NULL,
    "zone" "zone" NOT NULL,
    "channel" "channel" NOT NULL,
    "payment_method" "payment_method" NOT NULL,
    "publisher_tiyn" BIGINT NOT NULL,
    "delivery_tiyn" BIGINT NOT NULL,

    CONSTRAINT "report_delta_pkey" PRIMARY KEY ("facility_id","document_id")
);

-- CreateTable
CREATE TABLE "acceptance_rollup" (
    "business_date" DATE NOT NULL,
    "branch_code" CHAR(2) NOT NULL,
    "publication_index" VARCHAR(6) NOT NULL,
    "abonements" BIGINT NOT NULL,
    "sets" BIGINT NOT NULL,
    "city_sets" BIGINT NOT NULL,
    "publisher_tiyn" BIGINT NOT NULL,
    "delivery_tiyn" BIGINT NOT NULL,
    "cash_tiyn" BIGINT NOT NULL,
    "facility_tiyn" BIGINT NOT NULL,

    CONSTRAINT "acceptance_rollup_pkey" PRIMARY KEY ("business_date","branch_code","publication_index")
);

-- CreateIndex
CREATE INDEX "abonement_facility_id_business_date_idx" ON "abonement"("facility_id", "business_date");

-- CreateIndex
CREATE UNIQUE INDEX "abonement_facility_id_number_year_number_series_number_sequ_key" ON "abonement"("facility_id", "number_year", "number_series", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "payment_facility_id_abonement_id_key" ON "payment"("facility_id", "abonement_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "publisher_name_key" ON "publisher"("name");

-- CreateIndex
CREATE INDEX "publication_publisher_id_idx" ON "publication"("publisher_id");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_year_version_key" ON "catalogue"("year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_entry_catalogue_id_position_key" ON "catalogue_entry"("catalogue_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "facility_code_key" ON "facility"("code");

-- CreateIndex
CREATE INDEX "facility_branch_code_idx" ON "facility"("branch_code");

-- CreateIndex
CREATE UNIQUE INDEX "postal_place_new_code_key" ON "postal_place"("new_code");

-- CreateIndex
CREATE INDEX "postal_place_facility_id_idx" ON "postal_place"("facility_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_catalogue_id_fkey" FOREIGN KEY ("catalogue_id") REFERENCES "catalogue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_publication_index_fkey" FOREIGN KEY ("publication_index") REFERENCES "publication"("index") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_row" ADD CONSTRAINT "catalogue_row_catalogue_id_publication_index_fkey" FOREIGN KEY ("catalogue_id", "publication_index") REFERENCES "catalogue_entry"("catalogue_id", "publication_index") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_branch_code_fkey" FOREIGN KEY ("branch_code") REFERENCES "branch"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postal_place" ADD CONSTRAINT "postal_place_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
