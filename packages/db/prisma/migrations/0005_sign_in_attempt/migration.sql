-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "user_id" TEXT,
    "ip_address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL DEFAULT false,
    "counts" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_in_attempt_user_name_at_idx" ON "sign_in_attempt"("user_name", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_user_id_at_idx" ON "sign_in_attempt"("user_id", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_ip_address_at_idx" ON "sign_in_attempt"("ip_address", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_at_idx" ON "sign_in_attempt"("at");
