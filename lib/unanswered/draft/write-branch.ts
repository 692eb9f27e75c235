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
const yes = () => true
const no = () => false

/**
 * Commits a draft on a branch of its own in the git repository that holds the content folder, without touching the files
 * that are served: the tree is made in git alone. A second draft on the same branch follows the first and keeps what that wrote;
 * a branch that was merged begins anew from there. Returns the branch.
 */
export async function writeBranch(
  staff: Staff,
  { path, text, branch: name, revise }: DraftFile,
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
    return (await running).stdout
  }
  const line = async (...args: string[]) => (await git(args)).trim()
  const branch = `askwell/${name}`
  try {
    const prefix = await line('rev-parse', '--show-prefix')
    const before = await line('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`).catch(() => '')
    const isMerged = before && (await git(['merge-base', '--is-ancestor', before, 'HEAD']).then(yes, no))
    const parent = before && !isMerged ? before : await line('rev-parse', '--verify', 'HEAD')
    const there = revise && (await git(['show', `${parent}:${prefix}${path}`]).catch(() => undefined))
    const draft = revise && there !== undefined ? revise(there) : text
    await git(['read-tree', parent])
    const blob = (await git(['hash-object', '-w', '--stdin'], draft)).trim()
    await git(['update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${path}`])
    const tree = await line('write-tree')
    const commit = (await git(['commit-tree', tree, '-p', parent, '-F', '-'], subject)).trim()
    await git(['update-ref', `refs/heads/${branch}`, commit, before || '0'.repeat(40)])
    return branch
  } catch (error) {
    throw new AppError('unavailable', 'unanswered.no-branch', { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
