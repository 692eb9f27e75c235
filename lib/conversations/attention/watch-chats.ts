import { onePerProcess } from '@/lib/one-per-process'
import { store } from '@/lib/store'
import { mailUnread } from '../chat/unread/mutations'
import { giveBackAbandoned, type Missing, noticeByMail, ringTheOthers, tellWoken } from './mutations'

const every = 3_000

/** Sees to it, while the process lives, that no chat stays unnoticed and no answer unread. */
export function watchChats(): void {
  onePerProcess('chat-watch', () => {
    const missing: Missing = new Map()
    let wasBroken = false
    let seen = new Date()
    const look = async () => {
      const { chat } = store()
      if (chat) {
        await giveBackAbandoned(missing, Math.max(chat.ringAfter, 30))
        await ringTheOthers(chat.ringAfter)
        await noticeByMail(chat.noticeAfter)
      }
      const now = new Date()
      await tellWoken(seen, now)
      seen = now
      await mailUnread(chat ? chat.mailUnreadAfter : 300)
    }
    const run = async () => {
      try {
        await look()
        wasBroken = false
      } catch (error) {
        if (!wasBroken) console.error('Waiting chats could not be looked at; it is tried again.', error)
        wasBroken = true
      }
      setTimeout(() => void run(), every).unref()
    }
    return setTimeout(() => void run(), every).unref()
  })
}
