import { searchAs } from './desk-crew'
import { expect, test } from './journey'
import { signIn } from './staff'

test('a shopper finds an article by a misspelt question, with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.focus()
  await page.keyboard.type('where is my pakage')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('Track your parcel')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(box).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/articles\/track-your-parcel$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Track your parcel')
})

test('what a shopper types before the scripts have come stays, and is answered when they come', async ({
  page,
}) => {
  let letCome = () => {}
  const come = new Promise<void>((resolve) => (letCome = resolve))
  await page.route('**/_next/static/chunks/*.js', (route) => come.then(() => route.continue()))
  await page.goto('/', { waitUntil: 'commit' })
  const box = page.getByRole('combobox')
  await box.focus()
  await page.keyboard.type('where is my pakage')
  await expect(page.getByRole('option')).toHaveCount(0)
  letCome()
  await expect(page.getByRole('option').first()).toContainText('Track your parcel')
  await expect(box).toHaveValue('where is my pakage')
})

test('a page that is read starts no scripts; reaching for the search does', async ({ page }) => {
  const scripts = page.locator('script[type="late"]')
  // Nothing but the search box is near.
  await page.setViewportSize({ width: 390, height: 400 })
  await page.goto('/articles/return-an-item')
  await page.waitForLoadState('networkidle')
  expect(await scripts.count()).toBeGreaterThan(0)
  await page.getByRole('combobox').focus()
  await expect(scripts).toHaveCount(0)
})

test('Enter without a choice leads to the results page, which says what it searched instead', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('retrun label')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=retrun\+label/)
  await expect(page.getByText('Showing results for')).toContainText('return label')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('label')
  await page.getByRole('link', { name: 'exactly as written' }).click()
  await expect(page).toHaveURL(/literal=true/)
  await expect(page.getByText('Showing results for')).toHaveCount(0)
})

test('the list says what it searched instead, and the literal words are one key away', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.fill('retrun label')
  await expect(page.getByText('Showing results for “return label”.').first()).toBeVisible()
  const literal = page.getByRole('option', { name: 'Search for “retrun label” exactly as written' })
  await expect(literal).toBeVisible()
  // It stands before "all results", which is the last.
  await box.press('ArrowUp')
  await box.press('ArrowUp')
  await expect(literal).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=retrun%20label&literal=true/)
  await expect(page.getByText('Showing results for')).toHaveCount(0)
  await page.goto('/')
  await box.fill('return label')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(page.getByRole('option', { name: 'exactly as written' })).toHaveCount(0)
})

test('a space says that the last word is finished', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.pressSequentially('exch')
  await expect(page.getByRole('option').first()).toContainText('Exchange for another size')
  await box.press('Space')
  await expect(page.getByRole('option').first()).toContainText('Write to us')
})

test('what was loaded answers without asking the server, which has the same list', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  const options = page.getByRole('option')
  await page.route('**/api/search-index', (route) => route.abort())
  await box.fill('where is my pakage')
  await expect(options.first()).toContainText('Track your parcel')
  const asked = await options.allInnerTexts()
  await page.unroute('**/api/search-index')
  await page.reload()
  await page.route('**/api/search?*', (route) => route.abort())
  await box.focus()
  // The index may come after the first key; then the next one is answered by it.
  await expect(async () => {
    await box.fill('')
    await box.fill('where is my pakage')
    await expect(options.first()).toContainText('Track your parcel', { timeout: 1000 })
  }).toPass()
  expect(await options.allInnerTexts()).toEqual(asked)
})

for (const [name, without] of Object.entries({
  'who saves data': () =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  'whose browser has no workers': () => Reflect.deleteProperty(globalThis, 'Worker'),
})) {
  test(`a shopper ${name} loads no index and gets the server's answers`, async ({ page }) => {
    await page.addInitScript(without)
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await page.goto('/')
    await page.getByRole('combobox').fill('where is my pakage')
    await expect(page.getByRole('option').first()).toContainText('Track your parcel')
    expect(fetched).toContain('/api/search')
    expect(fetched.filter((path) => path.startsWith('/api/search-index'))).toEqual([])
  })
}

test('where the index file does not come, the server answers', async ({ page }) => {
  let refused = 0
  await page.route('**/api/search-index/*', (route) => {
    refused++
    return route.abort()
  })
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.focus()
  await expect.poll(() => refused).toBe(1)
  await box.fill('where is my pakage')
  await expect(page.getByRole('option').first()).toContainText('Track your parcel')
})

test('Escape closes the answers and keeps what was typed', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.fill('gift card')
  await expect(page.getByRole('option').first()).toBeVisible()
  await box.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await expect(box).toHaveValue('gift card')
})

test('what nobody could find shows up on the desk once, however it was typed', async ({
  page,
  application,
}) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.pressSequentially('do you sell quantum zebras', { delay: 15 })
  await box.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=/)
  await expect(page.getByRole('main')).toContainText('We found nothing that surely answers')
  await signIn(page, application)
  // What one visitor alone asked nobody sees.
  await page.goto('/desk/unanswered')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unanswered questions')
  await expect(page.getByText('do you sell quantum zebras')).toHaveCount(0)
  await searchAs(application.url, 'Quantum zebras: do you sell?', 'Firefox/144')
  await page.goto('/desk/unanswered')
  await expect(page.getByText(/quantum zebras/i)).toHaveCount(1)
  await page.getByRole('link', { name: /quantum zebras/i }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/quantum zebras/i)
})

test('an unknown address answers 404 and offers what it may have meant', async ({ page }) => {
  const response = await page.goto('/articles/retrun-an-itm')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('link', { name: /Return an item/ })).toBeVisible()
  expect((await page.goto('/help/en/gift-card'))?.status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a shopper searches, reads, rates and says why', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('how long until my refund arrives')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'When will I get my refund?' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('When will I get my refund?')
    await page.getByRole('button', { name: 'Yes' }).click()
    await expect(page).toHaveURL(/\/articles\/when-will-i-get-my-refund/)
    await expect(page.getByText(/thank/i).first()).toBeVisible()
  })

  test('a search without scripts is kept for the desk too', async ({ page, application, browser }) => {
    await page.goto('/search?q=wobbly+marmalade+insurance')
    await expect(page.getByRole('main')).toContainText('We found nothing that surely answers')
    await searchAs(application.url, 'wobbly marmalade insurance', 'Firefox/144')
    const desk = await browser.newPage({ baseURL: application.url })
    await signIn(desk, application)
    await desk.goto('/desk/unanswered')
    await expect(desk.getByText('wobbly marmalade insurance')).toHaveCount(1)
    await desk.close()
  })
})
