import { listContent, slugsOnDisk } from '@/lib/articles/content-folder'
import { environment } from '@/lib/environment'

/** Slugs that are taken, of drafts and broken articles too. */
export const slugsTaken = (): Set<string> => slugsOnDisk(listContent(environment().contentDir))
