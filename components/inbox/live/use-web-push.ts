import { useEffect } from 'react'
import { desk } from '../desk-client'

/** While it is on, this browser is told of waiting shoppers even when no page of the desk is open. */
export function useWebPush(isOn: boolean): void {
  useEffect(() => {
    if (!isOn || !('serviceWorker' in navigator) || !('PushManager' in window)) return
    // Where it cannot be had (a browser without a push service), the open desk rings all the same.
    subscribe().catch(() => {})
  }, [isOn])
}

/** Said again each time the desk is opened: the server tells a browser only while its session lives. */
async function subscribe(): Promise<void> {
  await navigator.serviceWorker.register('/desk-worker.js', { scope: '/desk' })
  const { pushManager } = await navigator.serviceWorker.ready
  const { publicKey } = await desk.pushKey()
  const before = await pushManager.getSubscription()
  const isOfThisKey = before && base64url(before.options.applicationServerKey) === publicKey
  if (before && !isOfThisKey) {
    await before.unsubscribe()
    await desk.forgetPush(before.endpoint)
  }
  const subscription = isOfThisKey
    ? before
    : await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.toJSON()
  await desk.push({ endpoint: endpoint!, keys: { p256dh: keys!.p256dh!, auth: keys!.auth! } })
}

function base64url(buffer: ArrayBuffer | null): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0))))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
