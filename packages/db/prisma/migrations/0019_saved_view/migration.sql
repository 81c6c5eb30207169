-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "shared_role" "role",
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "home_view" (
    "user_id" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "home_view_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "saved_view_user_id_idx" ON "saved_view"("user_id");

-- CreateIndex
CREATE INDEX "saved_view_shared_role_idx" ON "saved_view"("shared_role");
