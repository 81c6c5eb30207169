-- CreateTable
CREATE TABLE "fiscal_mark" (
    "facility_id" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "mark" JSONB NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fiscal_mark_pkey" PRIMARY KEY ("facility_id","document_id")
);

-- CreateTable
CREATE TABLE "fiscal_cursor" (
    "facility_id" INTEGER NOT NULL,
    "journal_sequence" BIGINT NOT NULL,

    CONSTRAINT "fiscal_cursor_pkey" PRIMARY KEY ("facility_id")
);
