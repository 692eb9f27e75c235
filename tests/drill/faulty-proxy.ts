import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { pause } from './honest-client'

type Pair = { browser: Socket; server: Socket }
const faults = ['drop', 'stall', 'half-close the server', 'half-close the browser', 'refuse'] as const

/** A way to the server that can be broken as real networks break. */
export async function openFaultyProxy(port: number) {
  const pairs = new Set<Pair>()
  let isRefusing = false
  const proxy = createServer({ allowHalfOpen: true }, (browser) => {
    if (isRefusing) return void browser.destroy()
    const server = connect({ port, allowHalfOpen: true })
    const pair = { browser, server }
    pairs.add(pair)
    for (const [from, to] of [
      [browser, server],
      [server, browser],
    ] as const) {
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  }).listen(0)
  await once(proxy, 'listening')

  /** Breaks all connections that stand now in one of five ways, for so long. */
  const breakFor = async (milliseconds: number) => {
    const fault = faults[Math.floor(Math.random() * faults.length)]!
    const broken = [...pairs]
    isRefusing = fault === 'refuse'
    for (const { browser, server } of broken) {
      if (fault === 'drop' || fault === 'refuse') browser.destroy()
      if (fault === 'half-close the server') server.end()
      if (fault === 'half-close the browser') browser.end()
      if (fault !== 'stall') continue
      browser.unpipe(server)
      server.unpipe(browser)
    }
    await pause(milliseconds)
    isRefusing = false
    // What was stalled flows again; what was half closed is gone for good.
    for (const { browser, server } of broken) {
      if (fault !== 'stall') browser.destroy()
      else {
        browser.pipe(server)
        server.pipe(browser)
      }
    }
  }
  const close = () => {
    for (const { browser } of pairs) browser.destroy()
    proxy.close()
  }
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, breakFor, close }
}
