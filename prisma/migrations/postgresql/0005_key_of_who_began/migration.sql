-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "visitorKey" TEXT;

-- CreateIndex
CREATE INDEX "ArticleRating_visitorKey_at_idx" ON "ArticleRating"("visitorKey", "at");
