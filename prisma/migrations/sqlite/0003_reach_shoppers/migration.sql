-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN "cameFrom" TEXT;
ALTER TABLE "Conversation" ADD COLUMN "handedAt" DATETIME;

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN "attachments" JSONB;
