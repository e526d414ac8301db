// Builds scripts and style sheets: hashed names, a manifest, and compressed twins made once, here.
// Usage: node build.mjs [--out DIR]   (default: dist beside this file)
import { build } from "esbuild"
import { createHash } from "node:crypto"
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { basename, dirname, extname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { sheets } from "./sheets.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const at = process.argv.indexOf("--out")
const out = at > 0 ? resolve(process.argv[at + 1]) : join(here, "dist")

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })

// Style sheets that are longer than the rule behind them are written by sheets.mjs, not by hand.
const written = {
  name: "written",
  setup(task) {
    task.onResolve({ filter: /^written:/ }, ({ path }) => ({ path: path.slice("written:".length), namespace: "written" }))
    task.onLoad({ filter: /.*/, namespace: "written" }, ({ path }) => ({ contents: sheets[path](), loader: "css" }))
  },
}

const entries = (await readdir(join(here, "src"))).filter(name => name.endsWith(".ts") && !name.endsWith(".d.ts")).map(name => join("src", name))
const styles = ["styles/main.css", "styles/live.css", "styles/programme.css"]

const result = await build({
  absWorkingDir: here,
  entryPoints: [...entries, ...styles],
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  metafile: true,
  legalComments: "none",
  target: ["es2022", "chrome111", "firefox113", "safari16"],
  loader: { ".woff2": "file" },
  plugins: [written],
  logLevel: "warning",
})

// logical name -> hashed name: "main.css" -> "main-ABCD1234.css"
const manifest = {}
for (const [path, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  const file = relative(out, resolve(here, path))
  if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, ".js")] = file
  else if (extname(file) === ".woff2") manifest[file.replace(/-[^-]+\.woff2$/, ".woff2")] = file
  else manifest[file] = file
}

// Compressed once, here, so that the server never has to.
for (const file of Object.values(manifest)) {
  if (extname(file) === ".woff2") continue
  const bytes = await readFile(join(out, file))
  await writeFile(join(out, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  await writeFile(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }))
}

// The fonts may be given away, but not without their licence (SIL Open Font License).
const licences = await Promise.all(["atkinson-hyperlegible-next", "bricolage-grotesque"].map(name => readFile(join(here, "node_modules/@fontsource-variable", name, "LICENSE"))))
const text = Buffer.concat(licences)
manifest["font-licences.txt"] = `font-licences-${createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase()}.txt`
await writeFile(join(out, manifest["font-licences.txt"]), text)

const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile(join(out, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`)
