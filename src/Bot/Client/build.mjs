// Makes everything the chat page serves: bundled, hashed, compressed, and listed in manifest.json.
// Each content of the sources gets a folder of its own that never changes once it is there, so builds at the same time don't meet:
// `node build.mjs NOTE` writes the folder's path into the file NOTE. Runs `npm ci` only when the lock file changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { withLock } from '../../Npm/lock.mjs';
import { install, requireNode } from '../../Npm/packages.mjs';

const client = dirname(fileURLToPath(import.meta.url));
const work = join(client, 'obj');
const pages = join(work, 'pages');
const [noteFile = join(work, 'page.txt')] = process.argv.slice(2);
const keptFor = 7 * 24 * 3600_000;

const fonts = [
  { family: 'Noto Sans Arabic', package: 'noto-sans-arabic', subset: 'arabic' },
  { family: 'Noto Sans Ethiopic', package: 'noto-sans-ethiopic', subset: 'ethiopic' },
];
const weights = [400, 700];
const compressible = new Set(['.js', '.css', '.svg', '.txt']);

try {
  await main();
} catch (error) {
  console.error(`The chat page could not be built. ${error.message}`);
  process.exitCode = 1;
}

async function main() {
  requireNode();
  await mkdir(pages, { recursive: true });
  const page = await withLock(join(work, 'build.lock'), pageOfSources);
  await writeFile(noteFile, `${page}\n`);
}

async function pageOfSources() {
  // A source that is saved during the build would be in the folder of other sources.
  for (let inputs = await fingerprint(client), before; ; inputs = before) {
    const page = join(pages, inputs.slice(0, 16));
    if (existsSync(page)) {
      await utimes(page, new Date(), new Date());
      return page;
    }

    install(client);
    const fresh = await build();
    before = await fingerprint(client);
    if (before === inputs) {
      await removeOld();
      await rename(fresh, page);
      return page;
    }
  }
}

/** Sources come and go; what nobody has used for a week is made again when needed. */
async function removeOld() {
  for (const name of await readdir(pages)) {
    const page = join(pages, name);
    if ((await stat(page)).mtimeMs < Date.now() - keptFor) {
      await rm(page, { recursive: true, force: true });
    }
  }
}

/** One hash over all that the result depends on. */
async function fingerprint(folder) {
  const hash = createHash('sha256');
  const sources = (await readdir(join(folder, 'src'))).map(name => join('src', name));
  for (const name of ['package.json', 'package-lock.json', 'build.mjs', '../../Npm/packages.mjs', ...sources.sort()]) {
    hash.update(name).update('\0').update(await readFile(join(folder, name))).update('\0');
  }

  return hash.digest('hex');
}

/** Builds into a passing folder and gives its path. */
async function build() {
  const fresh = join(work, 'page');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });

  const manifest = { ...await bundle(fresh), ...await copyPublished(fresh) };
  await Promise.all((await readdir(fresh)).map(name => compress(join(fresh, name))));
  await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

  return fresh;
}

/** Our own script and style sheet, and the fonts that the style sheet names. */
async function bundle(folder) {
  // esbuild is one of the packages that install() brings, so it can't be imported at the top.
  const { build: esbuild } = await import('esbuild');
  const result = await esbuild({
    absWorkingDir: client,
    entryPoints: { page: 'src/page.js', style: 'chat:style' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2018', 'chrome70', 'firefox68', 'safari14.1'],
    outdir: folder,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    loader: { '.woff2': 'file' },
    metafile: true,
    logLevel: 'warning',
    plugins: [styleWithFonts()],
  });

  return Object.fromEntries(Object.keys(result.metafile.outputs).map(path => {
    const [name] = basename(path).split('.');
    return [name + extname(path), basename(path)];
  }));
}

/** The style sheet with a @font-face for each weight, each with the range of characters it has. */
function styleWithFonts() {
  const faces = fonts.flatMap(font => weights.map(weight => fontFace(font, weight)));
  return {
    name: 'style-with-fonts',
    setup(bundler) {
      bundler.onResolve({ filter: /^chat:style$/ }, () => ({ path: 'style.css', namespace: 'chat' }));
      bundler.onLoad({ filter: /./, namespace: 'chat' }, () => ({
        contents: ['@import "./src/page.css";', ...faces].join('\n'),
        loader: 'css',
        resolveDir: client,
      }));
    },
  };
}

function fontFace({ family, package: name, subset }, weight) {
  const folder = join(client, 'node_modules', '@fontsource', name);
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))[subset];
  return `@font-face {
    font-family: "${family}"; font-style: normal; font-weight: ${weight}; font-display: swap;
    src: url("@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2") format("woff2");
    unicode-range: ${ranges};
  }`;
}

/** Files that are served as they were published, under the hash of their content. */
async function copyPublished(folder) {
  const webChat = join(client, 'node_modules', 'botframework-webchat');
  const files = {
    'webchat.js': await readFile(join(webChat, 'dist', 'webchat-minimal.js')),
    'icon.svg': await readFile(join(client, 'src', 'icon.svg')),
    'licenses.txt': await licenses([
      join(webChat, 'dist', 'webchat-minimal.js.LICENSE.txt'),
      ...fonts.map(font => join(client, 'node_modules', '@fontsource', font.package, 'LICENSE')),
    ]),
  };

  const names = {};
  for (const [name, content] of Object.entries(files)) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    names[name] = `${basename(name, extname(name))}.${hash}${extname(name)}`;
    await writeFile(join(folder, names[name]), content);
  }

  return names;
}

async function licenses(files) {
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  return Buffer.from(texts.join('\n\n----------\n\n'));
}

async function compress(file) {
  if (!compressible.has(extname(file))) {
    return;
  }

  const content = await readFile(file);
  const [gz, br] = await Promise.all([
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
}
