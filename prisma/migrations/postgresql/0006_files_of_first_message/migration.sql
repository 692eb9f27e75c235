-- AlterTable
ALTER TABLE "Attachment" ALTER COLUMN "conversationId" DROP NOT NULL;
