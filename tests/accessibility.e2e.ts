import AxeBuilder from '@axe-core/playwright'
import { searchInVain } from './desk-crew'
import { expect, test } from './journey'
import { signIn } from './staff'

const publicPages = [
  '/',
  '/categories/returns-and-exchanges',
  '/articles/return-an-item',
  '/articles/find-your-size',
  '/articles/rewax-a-jacket',
  '/search?q=refund',
  '/search?q=quantum+zebra',
  '/search',
  '/contact?query=refund&articles=return-an-item',
  '/contact/sent',
  '/nothing-here',
  '/sign-in',
]
const deskPages = [
  '/desk/inbox',
  '/desk/unanswered',
  '/desk/unanswered/monday',
  '/desk/articles',
  '/desk/articles/return-an-item',
  '/desk/reports',
  '/desk/reports/searches',
  '/desk/search?q=refnud',
  '/desk/mail',
  '/desk/settings/password',
  '/desk/settings/staff',
]

const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { width: 390, height: 844, colorScheme },
  { width: 1280, height: 900, colorScheme },
])

for (const { width, height, colorScheme } of looks) {
  test.describe(`at ${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme })

    test('axe finds nothing on any public page, and no page is wider than the screen', async ({ page }) => {
      for (const path of publicPages) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, path).toBeLessThanOrEqual(0)
      }
    })

    test('axe finds nothing on any page of the desk', async ({ page, application }) => {
      await signIn(page, application)
      await searchInVain(application.url)
      await page.goto('/desk/unanswered')
      const question = await page.getByRole('link', { name: 'zebra unicycle' }).getAttribute('href')
      for (const path of [...deskPages, question!]) {
        await page.goto(path)
        // What is folded away counts, too.
        await page
          .locator('main')
          .evaluate((main) => main.querySelectorAll('details').forEach((fold) => (fold.open = true)))
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, path).toBeLessThanOrEqual(0)
      }
    })
  })
}
