import { directDoors } from '@/app/api/direct-doors'
import { startContent } from '@/lib/articles/content'
import { startForgetting } from '@/lib/articles/opinions/start-forgetting'
import { servePages } from '@/lib/articles/serve-pages'
import { createFirstAdmin } from '@/lib/auth/mutations'
import { authSecret } from '@/lib/auth/secret'
import { startPresence } from '@/lib/availability/presence'
import { stampClientAddress } from '@/lib/client-address'
import { startLooking } from '@/lib/conversations/live/look-for-changes'
import { openDirectDoors } from '@/lib/direct-doors'
import { endInTime } from '@/lib/end-in-time'
import { environment } from '@/lib/environment'
import { joinInstances } from '@/lib/event-bus'
import { watchChats } from '@/lib/conversations/attention/watch-chats'
import { startRemovingLeftovers } from '@/lib/conversations/start-removing-leftovers'
import { collectEarlier } from '@/lib/heap'
import { startRelay } from '@/lib/mail/relay'
import { teamAddress } from '@/lib/mail/sender'
import { migrate } from '@/lib/migrations'
import { closeStreams } from '@/lib/open-streams'
import { redis, startRedis } from '@/lib/redis'
import { stampRequestedPath } from '@/lib/requested-path'
import { followResponses } from '@/lib/response-status'
import { startSearch } from '@/lib/search/live-index'
import { startRollUp } from '@/lib/search/roll-up/start-roll-up'
import { store } from '@/lib/store'
import { startDigest } from '@/lib/unanswered/digest/start-digest'
import { startLedger } from '@/lib/unanswered/ledger/start-ledger'
import { startProof } from '@/lib/unanswered/proof/start-proof'
import { guardTransport } from '@/lib/transport-headers'

/** Whatever is wrong before the first request ends the process with a sentence that tells what to mend. */
export async function startOrExit(): Promise<void> {
  try {
    await start()
  } catch (error) {
    console.error(`\nAskwell did not start. ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

async function start(): Promise<void> {
  const { appUrl, databaseUrl, rateLimits } = environment()
  if (!rateLimits)
    console.log('\n!!! RATE_LIMITS is off: anybody may send and guess without end. Only for measuring. !!!\n')
  process.env.NEXTAUTH_URL = appUrl
  // Letters, the secret and mail are for their owner's eyes only.
  process.umask(0o077)
  collectEarlier()
  guardTransport()
  stampClientAddress()
  stampRequestedPath()
  followResponses()
  servePages()
  openDirectDoors(directDoors)
  authSecret()
  store()
  await startContent()
  teamAddress()
  await migrate(databaseUrl)
  await showFirstAdmin(appUrl)
  await meetOthers()
  // In the background: pages are served meanwhile, and a search waits for the index.
  void startSearch()
  startRollUp()
  startForgetting()
  startLedger()
  startProof()
  startDigest()
  startRemovingLeftovers()
  watchChats()
  const relay = startRelay()
  endInTime(() => {
    closeStreams()
    void relay.stop()
  })
}

/** With REDIS_URL: hear what happens at the other instances, and look for what Redis did not carry. */
async function meetOthers() {
  const connections = redis()
  if (!connections) return
  joinInstances(connections)
  await startRedis()
  startPresence()
  startLooking()
}

async function showFirstAdmin(appUrl: string) {
  const admin = await createFirstAdmin()
  if (!admin) return
  const line = '─'.repeat(64)
  const rows = [
    'The first staff account. This password is shown only now.',
    '',
    `  sign in    ${appUrl}/sign-in`,
    `  e-mail     ${admin.email}`,
    `  password   ${admin.password}`,
  ]
  console.log(['', line, ...rows, line, ''].join('\n'))
}
