-- How long a document waits to be folded. The database's own clock, on writing and on reading, so that no two clocks are compared.
ALTER TABLE "report_delta" ADD COLUMN     "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
