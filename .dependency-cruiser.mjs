// Who may import whom. ARCHITECTURE.md says why; lib/testing/layout.test.ts plants a violation to see that this still bites.
const rooms = {
  articles: [],
  search: ['articles'],
  unanswered: ['search', 'articles', 'auth', 'mail'],
  conversations: ['mail', 'availability', 'auth'],
  availability: ['auth'],
  mail: [],
  reports: ['articles', 'search', 'unanswered', 'conversations', 'availability', 'mail', 'auth'],
  auth: [],
}

const inRooms = (names) => `^lib/(${names.join('|')})/`
const testFile = '\\.(test|e2e)\\.tsx?$'
const databaseFile = '^(lib/database\\.ts|prisma/generated/)'

const roomRules = Object.entries(rooms).map(([room, uses]) => ({
  name: `room-${room}`,
  comment: `lib/${room} may use ${uses.length ? uses.map((use) => `lib/${use}`).join(', ') : 'no other room'} and the tools. Move what both need to the lower room, or let the door (app/) put the two together.`,
  severity: 'error',
  from: { path: inRooms([room]), pathNot: testFile },
  to: { path: '^lib/[^/]+/', pathNot: inRooms([room, ...uses]) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doors-are-entry-points',
      comment: 'Nothing imports app/: move what is shared to components/ (drawn) or lib/ (known).',
      severity: 'error',
      from: { pathNot: '^(app|tests)/' },
      to: { path: '^app/' },
    },
    {
      name: 'lib-has-no-screen',
      comment: 'lib/ knows no markup: components/ takes props from the door.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    ...roomRules,
    {
      name: 'tools-know-no-room',
      comment: 'A file directly in lib/ is a tool; what needs a room belongs in that room.',
      severity: 'error',
      from: { path: '^lib/[^/]+\\.ts$', pathNot: testFile },
      to: { path: '^lib/[^/]+/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'lib/testing is imported by tests only.',
      severity: 'error',
      from: { pathNot: [testFile, '^lib/testing/', '^tests/', '^vitest\\.config'] },
      to: { path: '^lib/testing/' },
    },
    {
      name: 'database-only-in-queries-and-mutations',
      comment: 'Only queries.ts, mutations.ts, reports/* and testing/* touch the database.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|scripts|tests)/',
        pathNot: [
          '^lib/(database|schema-engine|migrations)\\.ts$',
          '/(queries|mutations)\\.ts$',
          '^lib/(reports|testing)/',
          testFile,
        ],
      },
      to: { path: databaseFile, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-and-components-only-read',
      comment:
        'Writing starts in a route handler or a server action (actions.ts), never in a page or a component.',
      severity: 'error',
      from: { path: ['^app/.*/(page|layout|not-found|error)\\.tsx$', '^components/'] },
      to: { path: '/mutations\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-safe',
      comment: 'The ranking core and every schema.ts also run in a browser: no Node, no database.',
      severity: 'error',
      from: { path: ['^lib/search/core/', '^lib/[^/]+/schema\\.ts$'], pathNot: testFile },
      to: {
        path: [databaseFile, '^lib/(environment|one-per-process|store|schema-engine|migrations)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-safe-no-node',
      comment: 'The ranking core and every schema.ts also run in a browser: no Node built-ins.',
      severity: 'error',
      from: { path: ['^lib/search/core/', '^lib/[^/]+/schema\\.ts$'], pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports this file: remove it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(components|lib)/',
        pathNot: [testFile, '\\.d\\.ts$', '^lib/testing/'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere. (mdast and hast are packages of types only.)',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(mdast|hast)$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated', '^\\.next'] },
    exclude: { path: ['^\\.next', 'next-env\\.d\\.ts'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
