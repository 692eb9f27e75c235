const seeds = [
  '<img src=x onerror=hostileTextRan(1)>',
  '<script>hostileTextRan(2)</script>',
  '"><svg onload=hostileTextRan(3)>',
  "' onmouseover='hostileTextRan(4)' x='",
  '<iframe srcdoc="<script>parent.hostileTextRan(5)</script>"></iframe>',
  'javascript:hostileTextRan(6)',
  '<a href="javascript:hostileTextRan(7)">click</a>',
  '</textarea><script>hostileTextRan(8)</script>',
  '</title><script>hostileTextRan(9)</script>',
  '<style>@import "//evil.example/x.css";</style>',
  '<details open ontoggle=hostileTextRan(11)>',
  '<math><mi xlink:href="data:x,<script>hostileTextRan(12)</script>">',
  '{{constructor.constructor("hostileTextRan(13)")()}}',
  '${hostileTextRan(14)}',
  '{count, plural, other {hostileTextRan}} {name}',
  '<b onclick=hostileTextRan(16)>bold</b>',
  '<!--><img src=x onerror=hostileTextRan(17)-->',
  '&lt;img src=x onerror=hostileTextRan(18)&gt;',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><button>send</button></form>',
  '<base href=//evil.example/>',
  '\u202Egnp.exe <img src=x onerror=hostileTextRan(22)>',
]

/** What a text may have to break out of first. */
const around = [
  (text: string) => text,
  (text: string) => `Hello ${text} bye`,
  (text: string) => `"'>${text}`,
  (text: string) => `</p></div></main>${text}`,
  (text: string) => `</script>${text}`,
  (text: string) => `-->${text}`,
  (text: string) => `]]>${text}`,
  (text: string) => `<svg><foreignObject>${text}`,
  (text: string) => `<noscript>${text}`,
  (text: string) => `[x](${text})`,
]

/** What runs in a page that takes a stranger's words for markup, script, address, style or format: more than 200. */
export const hostileTexts = around.flatMap((wrap) => seeds.map(wrap))
