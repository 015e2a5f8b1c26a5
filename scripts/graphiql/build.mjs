// Writes api/graphiql/files: one script and one style sheet without fonts, the page, the licences, and a manifest.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../../api/graphiql");
const files = join(target, "files");

const result = await build({
  absWorkingDir: here,
  entryPoints: { graphiql: "main.js" },
  outdir: files,
  bundle: true,
  minify: true,
  metafile: true,
  write: false,
  format: "iife",
  target: "es2020",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".graphql": "text" },
  plugins: [{ name: "no-inline-style", setup: withoutInlineStyle }],
});

rmSync(files, { recursive: true, force: true });
mkdirSync(files, { recursive: true });
for (const { path, text } of result.outputFiles) {
  writeFileSync(path, path.endsWith(".css") ? withImagesApart(withoutFonts(text)) : text);
}
for (const name of ["index.html", "page.css", "favicon.svg"]) copyFileSync(join(here, name), join(files, name));
writeFileSync(join(files, "LICENSES.txt"), licences(Object.keys(result.metafile.inputs)));
const hashes = readdirSync(files).sort().map((name) => `${sha256(join(files, name))}  files/${name}\n`);
writeFileSync(join(target, "manifest.sha256"), hashes.join(""));

// Opening a dialog would write a style element, only to hide the scroll bar of a page that never scrolls.
function withoutInlineStyle(build) {
  build.onResolve({ filter: /^react-remove-scroll-bar$/ }, () => ({ path: join(here, "no-scroll-bar.js") }));
}

// The fonts are data: URLs, which the page's policy does not let in.
function withoutFonts(css) {
  return css.replace(/@font-face\s*\{[^}]*\}/g, "");
}

// Images in data: URLs are not let in either: each becomes a file.
function withImagesApart(css) {
  return css.replace(/url\("?data:image\/png;base64,([A-Za-z0-9+/=]+)"?\)/g, (_, encoded) => {
    const image = Buffer.from(encoded, "base64");
    const name = `mark-${createHash("sha256").update(image).digest("hex").slice(0, 8)}.png`;
    writeFileSync(join(files, name), image);
    return `url(/graphiql/${name})`;
  });
}

function licences(inputs) {
  const packages = new Set(inputs.map(packageOf).filter(Boolean));
  return [...packages].sort().map(licence).join(`\n${"-".repeat(80)}\n\n`);
}

function packageOf(input) {
  return input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
  const text = readdirSync(join(here, folder)).find((file) => /^licen[cs]e/i.test(file));
  const body = text ? readFileSync(join(here, folder, text), "utf8").trim() : "(the package carries no licence text)";
  return `${name} ${version} (${license})\n\n${body}\n`;
}

function sha256(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
