-- CreateTable
CREATE TABLE "certification_pin" (
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" SMALLINT NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "certification_pin_pkey" PRIMARY KEY ("user_id")
);
