import { test as base, expect } from '@playwright/test'
import { type Application, startApplication } from './application'

type WorkerFixtures = {
  /** files that name another shop get an application of their own, which no other file has changed */
  shop: string
  application: Application
}

/** A browser test against the built demo shop; one application per worker. What the page reports as an error fails it. */
export const test = base.extend<{ quietConsole: void }, WorkerFixtures>({
  shop: ['shared', { scope: 'worker', option: true }],
  application: [
    async ({ shop: _ }, use) => {
      const application = await startApplication({ RATE_LIMITS: 'off' })
      await use(application)
      await application.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ application }, use) => use(application.url),
  quietConsole: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        // A browser reports every 4xx and 5xx; the tests look at those themselves.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text())
      })
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use()
      expect(errors, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
