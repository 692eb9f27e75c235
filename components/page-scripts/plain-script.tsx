type Argument = string | readonly string[] | ((...given: never[]) => void)

type Props<Given extends Argument[]> = { run: (...given: Given) => void; given: Given }

const written = (argument: Argument) =>
  typeof argument === 'function' ? String(argument) : JSON.stringify(argument).replaceAll('<', '\\u003c')

/**
 * A script small enough to stand in the page: it runs at once, before the scripts of the islands and without them. What
 * it runs, and functions given to it, are sent as their text, so they may use nothing but their arguments and the browser.
 */
export function PlainScript<Given extends Argument[]>({ run, given }: Props<Given>) {
  return <script>{`(${run})(${given.map(written).join()})`}</script>
}
