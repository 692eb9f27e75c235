-- DropIndex
DROP INDEX "Search_question";

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "weeklyDigest" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Search" ADD COLUMN     "askedAgain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "countAt" TIMESTAMP(3),
ADD COLUMN     "countedKey" TEXT,
ADD COLUMN     "ratedHelpful" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnansweredQuestion" (
    "id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "kindReason" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "stateAt" TIMESTAMP(3) NOT NULL,
    "ownerId" TEXT,
    "dueOn" TEXT,
    "articleSlug" TEXT,
    "draftedById" TEXT,
    "ignoredVisitors" INTEGER,
    "mutedAt" TIMESTAMP(3),
    "mergedIntoId" TEXT,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "visible" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "UnansweredQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phrasing" (
    "id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "visitors" INTEGER NOT NULL,
    "contacts" INTEGER NOT NULL,
    "firstAt" TIMESTAMP(3) NOT NULL,
    "lastAt" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "placedById" TEXT,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Phrasing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionDay" (
    "questionId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "visitors" INTEGER NOT NULL,
    "none" INTEGER NOT NULL,
    "weak" INTEGER NOT NULL,
    "unclicked" INTEGER NOT NULL,
    "askedAgain" INTEGER NOT NULL,
    "unhelpful" INTEGER NOT NULL,
    "contacts" INTEGER NOT NULL,
    "unsolvedVisitors" INTEGER NOT NULL,
    "contactVisitors" INTEGER NOT NULL,

    CONSTRAINT "QuestionDay_pkey" PRIMARY KEY ("questionId","day")
);

-- CreateTable
CREATE TABLE "QuestionEvent" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "state" TEXT,
    "staffId" TEXT,
    "note" TEXT,
    "detail" JSONB,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_state_idx" ON "UnansweredQuestion"("state");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_mergedIntoId_idx" ON "UnansweredQuestion"("mergedIntoId");

-- CreateIndex
CREATE INDEX "UnansweredQuestion_lastAt_idx" ON "UnansweredQuestion"("lastAt");

-- CreateIndex
CREATE INDEX "Phrasing_questionId_idx" ON "Phrasing"("questionId");

-- CreateIndex
CREATE INDEX "Phrasing_updatedAt_idx" ON "Phrasing"("updatedAt");

-- CreateIndex
CREATE INDEX "Phrasing_lastAt_idx" ON "Phrasing"("lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "Phrasing_language_key_key" ON "Phrasing"("language", "key");

-- CreateIndex
CREATE INDEX "QuestionDay_day_idx" ON "QuestionDay"("day");

-- CreateIndex
CREATE INDEX "QuestionEvent_questionId_at_idx" ON "QuestionEvent"("questionId", "at");

-- CreateIndex
CREATE INDEX "QuestionEvent_what_state_at_idx" ON "QuestionEvent"("what", "state", "at");

-- CreateIndex
CREATE INDEX "Search_question" ON "Search"("questionKey", "language", "at", "outcome", "visitorKey", "clickedSlug", "wroteToPerson", "ratedUnhelpful", "askedAgain");

-- CreateIndex
CREATE INDEX "Search_clickedSlug_at_idx" ON "Search"("clickedSlug", "at");

-- CreateIndex
CREATE INDEX "Search_page_at_idx" ON "Search"("page", "at");

-- CreateIndex
CREATE INDEX "Search_countAt_idx" ON "Search"("countAt");

-- CreateIndex
CREATE INDEX "Conversation_searchId_idx" ON "Conversation"("searchId");

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnansweredQuestion" ADD CONSTRAINT "UnansweredQuestion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnansweredQuestion" ADD CONSTRAINT "UnansweredQuestion_draftedById_fkey" FOREIGN KEY ("draftedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnansweredQuestion" ADD CONSTRAINT "UnansweredQuestion_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "UnansweredQuestion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phrasing" ADD CONSTRAINT "Phrasing_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phrasing" ADD CONSTRAINT "Phrasing_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDay" ADD CONSTRAINT "QuestionDay_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionEvent" ADD CONSTRAINT "QuestionEvent_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionEvent" ADD CONSTRAINT "QuestionEvent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was decided on a question stays: it becomes the question's state and history.
INSERT INTO "UnansweredQuestion" ("id", "language", "kind", "kindReason", "state", "stateAt", "firstAt", "lastAt", "decidedAt", "visible")
SELECT 'decided:' || "language" || ':' || "questionKey", "language", 'missing', '{"code":"default"}',
    CASE "state" WHEN 'handled' THEN 'published' WHEN 'ignored' THEN 'ignored' ELSE 'new' END,
    "at", "firstAt", "at", "firstAt", true
FROM (
    SELECT *, row_number() OVER (PARTITION BY "questionKey", "language" ORDER BY "at" DESC, "id" DESC) AS "nth",
        min("at") OVER (PARTITION BY "questionKey", "language") AS "firstAt"
    FROM "QuestionDecision"
) "decided" WHERE "nth" = 1;

INSERT INTO "Phrasing" ("id", "language", "key", "questionId", "wording", "searches", "visitors", "contacts", "firstAt", "lastAt", "outcome", "shown", "updatedAt")
SELECT "id", "language", substr("id", length("language") + 10), "id", substr("id", length("language") + 10), 0, 0, 0, "firstAt", "lastAt", 'none', '[]', "lastAt"
FROM "UnansweredQuestion";

INSERT INTO "QuestionEvent" ("id", "questionId", "what", "state", "staffId", "note", "at")
SELECT "id", 'decided:' || "language" || ':' || "questionKey", 'state',
    CASE "state" WHEN 'handled' THEN 'published' WHEN 'ignored' THEN 'ignored' ELSE 'new' END,
    "staffId", "note", "at"
FROM "QuestionDecision";

-- The ledger counts what was searched so far.
UPDATE "Search" SET "countAt" = "at";

-- DropTable
DROP TABLE "QuestionDecision";
