const placeholder =
  /change[\s_-]?(?:me|this|it)|replace[\s_-]?(?:me|this|it)|your[\s_-]?(?:own[\s_-]?)?(?:auth[\s_-]?)?secret|placeholder|example|password|super[\s_-]?secret/i
const repetition = /^(.{1,16}?)\1+$/su
const fewestKinds = 8

/** What a secret must be and is not, to be said after its name; undefined for one that nobody can guess. */
export function weaknessOf(secret: string): string | undefined {
  const given = secret.trim()
  if (given.length < 32) return 'must have at least 32 characters'
  if (placeholder.test(given)) return 'must be random, not a placeholder such as "change-me"'
  if (new Set(given).size < fewestKinds || repetition.test(given))
    return 'must be random, not the same characters again and again'
  return undefined
}
