import next from '@next/eslint-plugin-next'
import accessibility from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  {
    ignores: [
      '.next/',
      'node_modules/',
      'prisma/generated/',
      'data/',
      'next-env.d.ts',
      'coverage/',
      'test-results/',
    ],
  },
  ...typescript.configs.recommended,
  accessibility.flatConfigs.strict,
  next.configs['core-web-vitals'],
  { ...hooks.configs.flat.recommended, files: ['app/**', 'components/**'] },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
          message: 'SQL from strings lets a value become a command: use the tagged template.',
        },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from people is never HTML: render elements.',
        },
      ],
      // A table too wide for a phone scrolls in a box; the keyboard must reach that box.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      // Public pages are plain documents: a link that loads a page needs no script.
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.e2e.ts', 'lib/testing/**', 'bench/**', 'scripts/**', 'tests/**'],
    // useDatabase is no hook of React's.
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'react-hooks/rules-of-hooks': 'off',
    },
  },
)
