-- AlterTable
ALTER TABLE "facility" ADD COLUMN     "automated" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "entered_at_id" INTEGER,
ADD COLUMN     "signatures" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "sorting_point_id" INTEGER;

-- AlterTable
ALTER TABLE "postal_place" ADD COLUMN     "delivery_round" TEXT NOT NULL DEFAULT '';

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_sorting_point_id_fkey" FOREIGN KEY ("sorting_point_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facility" ADD CONSTRAINT "facility_entered_at_id_fkey" FOREIGN KEY ("entered_at_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whoever wrote it. That a facility that enters cards has automation itself is the application's to see to.
ALTER TABLE facility ADD CONSTRAINT facility_one_signature_or_two CHECK (signatures IN (1, 2));
ALTER TABLE facility ADD CONSTRAINT facility_entered_where_not_automated CHECK (automated = (entered_at_id IS NULL));
ALTER TABLE facility ADD CONSTRAINT facility_entered_elsewhere CHECK (entered_at_id <> id);
