import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { adapterFor, providerOf } from './database'
import { onePerProcess } from './one-per-process'

type Bindings = { __wbg_set_wasm(exports: WebAssembly.Exports): void; SchemaEngine: typeof SchemaEngine }

/** The package is made for bundlers, so its parts are put together by hand; it keeps state, so once per process. */
async function loadBindings(): Promise<Bindings> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  // Resolved from the working directory: the bundler must leave both files where the package put them.
  const folder = dirname(
    createRequire(join(process.cwd(), 'package.json')).resolve('@prisma/schema-engine-wasm'),
  )
  const bindingsFile = pathToFileURL(join(folder, 'schema_engine_bg.js')).href
  const bindings = (await import(/* turbopackIgnore: true */ bindingsFile)) as Bindings
  const wasm = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}

/**
 * Prisma's schema engine as WebAssembly, on the database at `url`: the same migrations table as `prisma migrate`,
 * without downloading its binary. Free it after use.
 */
export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  const bindings = await onePerProcess('schema-engine', loadBindings)
  const datasource = `datasource db {\n  provider = "${providerOf(url)}"\n}\n`
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(url))
  return bindings.SchemaEngine.new({ datamodels: [['schema.prisma', datasource]] }, () => {}, adapter)
}
