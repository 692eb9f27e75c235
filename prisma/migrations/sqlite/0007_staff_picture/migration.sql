-- AlterTable
ALTER TABLE "Staff" ADD COLUMN "picture" TEXT;
ALTER TABLE "Staff" ADD COLUMN "pictureType" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Staff_picture_key" ON "Staff"("picture");
