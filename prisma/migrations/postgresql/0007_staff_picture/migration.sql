-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "picture" TEXT,
ADD COLUMN     "pictureType" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Staff_picture_key" ON "Staff"("picture");
