import { giveNewPassword } from '@/lib/auth/mutations'

const [email = ''] = process.argv.slice(2)
const account = await giveNewPassword(email)
if (account) {
  console.log(
    `\n  e-mail     ${account.email}\n  password   ${account.password}\n\nShown only now. Signed out everywhere.\n`,
  )
} else {
  console.error(
    `Nobody on the staff has the e-mail address "${email}". Usage: npm run new-password -- name@example.com`,
  )
}
process.exit(account ? 0 : 1)
