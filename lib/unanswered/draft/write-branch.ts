import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '@/lib/app-error'
import type { Staff } from '@/lib/auth/schema'
import { environment } from '@/lib/environment'
import { store } from '@/lib/store'
import type { DraftFile } from './draft-article'

const run = promisify(execFile)

/**
 * Commits a draft on a branch of its own in the git repository that holds the content folder, without touching the files
 * that are served: the tree is made in git alone. A second draft on the same branch follows the first. Returns the branch.
 */
export async function writeBranch(
  staff: Staff,
  { path, text, slug }: DraftFile,
  subject: string,
): Promise<string> {
  if (!store().unanswered.branches) throw new AppError('not-found', 'errors.not-found')
  const { contentDir } = environment()
  const folder = await mkdtemp(join(tmpdir(), 'askwell-draft-'))
  const author = { GIT_AUTHOR_NAME: staff.name, GIT_AUTHOR_EMAIL: staff.email }
  const committer = { GIT_COMMITTER_NAME: store().name, GIT_COMMITTER_EMAIL: store().email ?? staff.email }
  const env = { ...process.env, ...author, ...committer, GIT_INDEX_FILE: join(folder, 'index') }
  const git = async (args: string[], input?: string) => {
    const running = run('git', ['-C', contentDir, ...args], { env, timeout: 20_000 })
    // A git that reads nothing may be gone before this is written; whether it did its work, its exit says.
    running.child.stdin?.on('error', () => {}).end(input ?? '')
    return (await running).stdout.trim()
  }
  const branch = `askwell/${slug}`
  try {
    const prefix = await git(['rev-parse', '--show-prefix'])
    const before = await git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).catch(() => '')
    const parent = before || (await git(['rev-parse', '--verify', 'HEAD']))
    await git(['read-tree', parent])
    const blob = await git(['hash-object', '-w', '--stdin'], text)
    await git(['update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${path}`])
    const commit = await git(['commit-tree', await git(['write-tree']), '-p', parent, '-F', '-'], subject)
    await git(['update-ref', `refs/heads/${branch}`, commit, before || '0'.repeat(40)])
    return branch
  } catch (error) {
    throw new AppError('unavailable', 'unanswered.no-branch', { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
