const early = /<link rel="preload" as="script"[^>]*>/g
const ofIslands = /<script (?=src="\/_next\/)(?![^>]*nomodule)/gi

/**
 * Has the scripts of a page's islands wait until components/page-scripts/start-islands.ts wants them: browsers load no
 * script of a type they do not know. Text in a page is escaped, so nothing but a script looks like one.
 */
export function holdScripts(html: string): string {
  return html.replace(early, '').replace(ofIslands, '<script type="late" ')
}
