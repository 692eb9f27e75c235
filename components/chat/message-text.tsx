import { chatDoor } from './chat-doorway'
import { screenFilled } from './screen-filled'

const address = /(https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]])/

/** Text as it was written; addresses in what staff wrote lead there. */
export function MessageText({ text, hasLinks }: { text: string; hasLinks: boolean }) {
  if (!hasLinks) return text
  return text.split(address).map((part, index) => {
    if (index % 2 === 0 || !URL.canParse(part)) return part
    const isOurs = new URL(part).origin === location.origin
    return (
      <a
        key={index}
        href={part}
        {...(isOurs ? { onClick: makeRoom } : { target: '_blank', rel: 'noopener noreferrer' })}
      >
        {part}
      </a>
    )
  })
}

/** A page that is gone to from a chat over the whole screen would lie behind it. */
const makeRoom = () => screenFilled().matches && chatDoor.stayBehind()
