import type { Staff } from '@/lib/auth/schema'
import { tagNames } from '../tag-name'
import { changeConversation } from '../mutations'

/** Makes `typed` the tags of a conversation; returns them as they are kept. */
export async function setTags(
  staff: Staff,
  id: string,
  typed: string[],
  now = new Date(),
): Promise<string[]> {
  const tags = tagNames(typed)
  await changeConversation(
    staff,
    id,
    {
      also: async ({ conversationTag }) => {
        await conversationTag.deleteMany({ where: { conversationId: id, tag: { notIn: tags } } })
        const kept = await conversationTag.findMany({ where: { conversationId: id } })
        const added = tags.filter((tag) => !kept.some((row) => row.tag === tag))
        await conversationTag.createMany({ data: added.map((tag) => ({ conversationId: id, tag })) })
      },
    },
    now,
  )
  return tags
}
