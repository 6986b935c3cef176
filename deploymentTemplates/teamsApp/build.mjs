// Makes the app package that is uploaded to Teams: fills in the manifest, checks it by Microsoft's schema and by Teams' rules, and zips it.
// The same arguments and files give the same bytes. Exit code 2 for a wrong argument or setting, 1 for a package that breaks a rule.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withLock } from '../../src/Npm/lock.mjs';
import { install, requireNode } from '../../src/Npm/packages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const usage = 'Usage: node build.mjs --app-id GUID --host NAME [--settings FILE] [--out FILE]';
// Zip files know no earlier day; a day of our own keeps the bytes alike.
const earliest = new Date(1980, 0, 1);

class WrongArgument extends Error {}

try {
  await main();
} catch (error) {
  console.error(error instanceof WrongArgument ? `${error.message}\n${usage}` : `The package could not be made. ${error.message}`);
  process.exitCode = error instanceof WrongArgument ? 2 : 1;
}

async function main() {
  requireNode();
  const { appId, host, settings, out } = await readArguments();
  const files = await fill({ ...settings, appId, host });

  await mkdir(join(here, 'obj'), { recursive: true });
  await withLock(join(here, 'obj', 'install.lock'), () => install(here));
  // These use the packages that install() brings, so they can't be imported at the top.
  const { faultsOf } = await import('./rules.mjs');
  const faults = faultsOf(files);
  if (faults.length > 0) {
    throw new Error(['It breaks these rules:', ...faults].join('\n- '));
  }

  const { zipSync } = await import('fflate');
  await writeFile(out, zipSync(files, { level: 9, mtime: earliest }));
  console.log(`Made ${out} for ${host} with ${Object.keys(files).join(', ')}.`);
}

async function readArguments() {
  const { 'app-id': appId, host, settings: file, out } = parse();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId ?? '') || /^[0-]+$/.test(appId)) {
    throw new WrongArgument(`--app-id must be the bot's app id, a GUID such as 1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b; it is ${shown(appId)}.`);
  }

  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(host ?? '')) {
    throw new WrongArgument(`--host must be the bot's host name alone, such as chat.example.org; it is ${shown(host)}.`);
  }

  return { appId: appId.toLowerCase(), host: host.toLowerCase(), settings: await readSettings(resolve(file)), out: resolve(out) };
}

function parse() {
  try {
    return parseArgs({
      options: {
        'app-id': { type: 'string' },
        host: { type: 'string' },
        settings: { type: 'string', default: join(here, 'settings.json') },
        out: { type: 'string', default: join(here, 'samenhier-teams.zip') },
      },
    }).values;
  } catch (error) {
    throw new WrongArgument(error.message);
  }
}

async function readSettings(file) {
  const settings = await readJson(file);
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(settings.version ?? '')) {
    throw new WrongArgument(`${file}: version must be three numbers such as 1.0.0; it is ${shown(settings.version)}.`);
  }

  const { name, ...addresses } = settings.developer ?? {};
  if (typeof name !== 'string' || name.trim() === '') {
    throw new WrongArgument(`${file}: developer.name must say who is behind the bot; it is ${shown(name)}.`);
  }

  for (const key of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl']) {
    const address = URL.canParse(addresses[key]) ? new URL(addresses[key]) : undefined;
    if (address?.protocol !== 'https:') {
      throw new WrongArgument(`${file}: developer.${key} must be an https address; it is ${shown(addresses[key])}.`);
    }

    if (/(^|\.)example\.(org|com|net)$/.test(address.hostname)) {
      throw new WrongArgument(`${file}: developer.${key} is still the example ${address.href}. Give the organisation's own page: people read it before they trust the bot.`);
    }
  }

  return settings;
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new WrongArgument(`${file} can't be read: ${error.message}`);
  }
}

/** The files of the package, by name, in the order in which they are zipped. */
async function fill(values) {
  const manifest = fillIn(JSON.parse(await readFile(join(here, 'manifest.json'), 'utf8')), values);
  const strings = manifest.localizationInfo.additionalLanguages.map(language => language.file);
  const others = await Promise.all([...strings, manifest.icons.color, manifest.icons.outline].map(async name => [name, await readFile(join(here, name))]));
  const content = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  return Object.fromEntries([['manifest.json', content], ...others].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
}

/** Puts values where the manifest names them as {{key}} or {{section.key}}. */
function fillIn(node, values) {
  if (typeof node === 'string') {
    return node.replace(/\{\{([\w.]+)\}\}/g, (_, path) => path.split('.').reduce((value, key) => value[key], values));
  }

  if (Array.isArray(node)) {
    return node.map(item => fillIn(item, values));
  }

  return node !== null && typeof node === 'object'
    ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fillIn(value, values)]))
    : node;
}

function shown(value) {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
