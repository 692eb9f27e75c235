-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "cameFrom" TEXT,
ADD COLUMN     "handedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "attachments" JSONB;
