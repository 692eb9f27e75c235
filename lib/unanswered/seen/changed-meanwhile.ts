import { AppError } from '@/lib/app-error'
import type { QuestionChange } from '../history/queries'

/** Somebody else did something with a question after the page was made on which this was decided. */
export class ChangedMeanwhile extends AppError {
  constructor(readonly change: QuestionChange) {
    super('conflict', 'staff.changed-meanwhile')
  }
}
