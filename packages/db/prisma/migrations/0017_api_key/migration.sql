-- AlterEnum
ALTER TYPE "change_subject" ADD VALUE 'apiKey';

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "publisher_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "start" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "last_used_on" DATE,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_secret_hash_key" ON "api_key"("secret_hash");

-- CreateIndex
CREATE INDEX "api_key_publisher_id_idx" ON "api_key"("publisher_id");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A key that is revoked stays revoked, whoever takes over the application; the owner is bound by no policy.
ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY api_key_is_read ON api_key FOR SELECT USING (true);
CREATE POLICY api_key_is_made ON api_key FOR INSERT WITH CHECK (revoked_at IS NULL);
CREATE POLICY api_key_is_changed_while_it_lives ON api_key FOR UPDATE USING (revoked_at IS NULL) WITH CHECK (true);
