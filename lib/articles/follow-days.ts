import { type LiveContent, tell } from './live-content'
import { isPublished } from './published'
import { shopDay } from './shop-day'

/** At the shop's midnight, tells about the articles that appear or disappear with the new day. */
export function followDays(live: LiveContent): () => void {
  let day = shopDay()
  const look = () => {
    const today = shopDay()
    if (today === day) return
    const turned = [...live.set.articles.values()].filter(
      (article) => isPublished(article, day) !== isPublished(article, today),
    )
    day = today
    const slugs = turned.map(({ slug }) => slug)
    if (slugs.length) tell(live, { slugs, everything: false, lists: true })
  }
  // A timer set for midnight would miss it where the clock is put right or the machine sleeps.
  const timer = setInterval(look, 1000).unref()
  return () => clearInterval(timer)
}
