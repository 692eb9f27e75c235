-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiKey_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnansweredQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "kindReason" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "stateAt" DATETIME NOT NULL,
    "ownerId" TEXT,
    "dueOn" TEXT,
    "articleSlug" TEXT,
    "draftedById" TEXT,
    "ignoredVisitors" INTEGER,
    "mutedAt" DATETIME,
    "mergedIntoId" TEXT,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "visible" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "UnansweredQuestion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "UnansweredQuestion_draftedById_fkey" FOREIGN KEY ("draftedById") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "UnansweredQuestion_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "UnansweredQuestion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Phrasing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "visitors" INTEGER NOT NULL,
    "contacts" INTEGER NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "placedById" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Phrasing_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Phrasing_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE
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

    PRIMARY KEY ("questionId", "day"),
    CONSTRAINT "QuestionDay_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "state" TEXT,
    "staffId" TEXT,
    "note" TEXT,
    "detail" JSONB,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "QuestionEvent_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "UnansweredQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuestionEvent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Staff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" DATETIME,
    "chatCapacity" INTEGER NOT NULL DEFAULT 4,
    "away" BOOLEAN NOT NULL DEFAULT false,
    "weeklyDigest" BOOLEAN NOT NULL DEFAULT true
);
INSERT INTO "new_Staff" ("away", "chatCapacity", "createdAt", "disabledAt", "email", "id", "name", "passwordHash", "role") SELECT "away", "chatCapacity", "createdAt", "disabledAt", "email", "id", "name", "passwordHash", "role" FROM "Staff";
DROP TABLE "Staff";
ALTER TABLE "new_Staff" RENAME TO "Staff";
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");
CREATE TABLE "new_Search" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "query" TEXT NOT NULL,
    "normalized" TEXT NOT NULL,
    "questionKey" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'search',
    "outcome" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "shown" JSONB NOT NULL,
    "visitorKey" TEXT NOT NULL,
    "page" TEXT,
    "clickedSlug" TEXT,
    "clickedRank" INTEGER,
    "clickedAt" DATETIME,
    "ratedHelpful" BOOLEAN NOT NULL DEFAULT false,
    "ratedUnhelpful" BOOLEAN NOT NULL DEFAULT false,
    "wroteToPerson" BOOLEAN NOT NULL DEFAULT false,
    "askedAgain" BOOLEAN NOT NULL DEFAULT false,
    "countAt" DATETIME,
    "countedKey" TEXT
);
INSERT INTO "new_Search" ("at", "clickedAt", "clickedRank", "clickedSlug", "confidence", "id", "language", "normalized", "origin", "outcome", "page", "query", "questionKey", "ratedUnhelpful", "shown", "visitorKey", "wroteToPerson") SELECT "at", "clickedAt", "clickedRank", "clickedSlug", "confidence", "id", "language", "normalized", "origin", "outcome", "page", "query", "questionKey", "ratedUnhelpful", "shown", "visitorKey", "wroteToPerson" FROM "Search";
DROP TABLE "Search";
ALTER TABLE "new_Search" RENAME TO "Search";
CREATE INDEX "Search_at_idx" ON "Search"("at");
CREATE INDEX "Search_question" ON "Search"("questionKey", "language", "at", "outcome", "visitorKey", "clickedSlug", "wroteToPerson", "ratedUnhelpful", "askedAgain");
CREATE INDEX "Search_visitorKey_at_idx" ON "Search"("visitorKey", "at");
CREATE INDEX "Search_clickedSlug_at_idx" ON "Search"("clickedSlug", "at");
CREATE INDEX "Search_page_at_idx" ON "Search"("page", "at");
CREATE INDEX "Search_countAt_idx" ON "Search"("countAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
CREATE INDEX "Conversation_searchId_idx" ON "Conversation"("searchId");

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
PRAGMA foreign_keys=off;
DROP TABLE "QuestionDecision";
PRAGMA foreign_keys=on;
