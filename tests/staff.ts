import type { Page } from '@playwright/test'
import type { Application } from './application'

/** Signs the first admin in through the form, as a person would, and waits for the desk. */
export async function signIn(page: Page, { url, admin }: Application): Promise<void> {
  const { email, password } = admin()
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/desk/)
}
