-- DropIndex
DROP INDEX "Search_at_idx";

-- CreateIndex
CREATE INDEX "Search_days" ON "Search"("at", "origin", "outcome", "clickedSlug", "ratedUnhelpful", "wroteToPerson", "askedAgain");

-- Which searches showed an article among the first three.
CREATE INDEX "Search_first" ON "Search"(("shown" ->> 0), "at");
CREATE INDEX "Search_second" ON "Search"(("shown" ->> 1), "at");
CREATE INDEX "Search_third" ON "Search"(("shown" ->> 2), "at");
