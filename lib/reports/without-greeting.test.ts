import { expect, test } from 'vitest'
import { withoutGreeting } from './without-greeting'

const names = ['Kim Ode', 'Anna']

test.each([
  ['Hello Kim, yes, we engrave it.', 'Yes, we engrave it.'],
  [
    'Hi there!\n\nWe do. It takes a week.\n\nKind regards,\nAnna\nLarkspur Support',
    'We do. It takes a week.',
  ],
  ['Sehr geehrte Frau Ode,\n\nja, das geht.\n\nMit freundlichen Grüßen\nAnna', 'Ja, das geht.'],
  ['Bonjour\nOui, sous 5 jours.', 'Oui, sous 5 jours.'],
  ['It was sent to Kim on Monday. Anna packed it.', 'It was sent to [name] on Monday. [name] packed it.'],
  ['High boots are higher. Regards count for nothing.', 'High boots are higher. Regards count for nothing.'],
  ['Dagmar wool is fine.', 'Dagmar wool is fine.'],
])('what was only for the one who asked is left out of an answer: %j', (answer, left) => {
  expect(withoutGreeting(answer, names)).toBe(left)
})

test('an answer that is nothing but a greeting is nothing', () => {
  expect(withoutGreeting('Hello Kim!', names)).toBe('')
})
