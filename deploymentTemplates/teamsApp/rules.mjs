// What Teams asks of an app package: Microsoft's JSON schemas, and the rules that no schema can say.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readPng } from './png.mjs';

const schemas = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const colorSize = 192;
const outlineSize = 32;

/** What is wrong with a package, a line each; none when nothing is. */
export function faultsOf(files) {
  const manifest = json(files['manifest.json']);
  const languages = manifest.localizationInfo.additionalLanguages;
  return [
    ...bySchema('manifest.json', manifest, `v${manifest.manifestVersion}/MicrosoftTeams.schema.json`),
    ...languages.flatMap(({ file }) => bySchema(file, json(files[file]), `v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`)),
    ...languages.flatMap(({ file }) => byStrings(file, manifest, json(files[file]))),
    ...byColorIcon(readPng(files[manifest.icons.color])),
    ...byOutlineIcon(readPng(files[manifest.icons.outline])),
    ...byLeftovers(manifest),
  ];
}

/** The texts of a manifest that a language file must translate, by their path. */
function translatable(manifest) {
  const texts = ['name.short', 'name.full', 'description.short', 'description.full'];
  manifest.bots.forEach((bot, b) => bot.commandLists.forEach((list, l) => list.commands.forEach((_, c) =>
    texts.push(...['title', 'description'].map(key => `bots[${b}].commandLists[${l}].commands[${c}].${key}`)))));
  return texts;
}

function bySchema(file, content, schema) {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(join(schemas, schema), 'utf8')));
  return isValid(content) ? [] : isValid.errors.map(error => `${file}${error.instancePath}: ${error.message}`);
}

function byStrings(file, manifest, strings) {
  const wanted = translatable(manifest);
  const given = Object.keys(strings).filter(key => key !== '$schema');
  return [
    ...wanted.filter(key => !given.includes(key)).map(key => `${file}: ${key} is missing.`),
    ...given.filter(key => !wanted.includes(key)).map(key => `${file}: ${key} translates nothing.`),
  ];
}

function byColorIcon(icon) {
  const faults = bySize('The colour icon', icon, colorSize);
  return icon.pixels.every(([, , , alpha]) => alpha === 255) ? faults : [...faults, 'The colour icon must have no transparent pixel.'];
}

function byOutlineIcon(icon) {
  const faults = bySize('The outline icon', icon, outlineSize);
  const isWhite = icon.pixels.every(([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255));
  const isTransparent = icon.pixels.some(([, , , alpha]) => alpha === 0);
  return isWhite && isTransparent ? faults : [...faults, 'The outline icon must be white on a transparent ground.'];
}

function bySize(what, { width, height }, size) {
  return width === size && height === size ? [] : [`${what} must be ${size} by ${size} pixels; it is ${width} by ${height}.`];
}

function byLeftovers(manifest) {
  const left = JSON.stringify(manifest).match(/\{\{[^}]*\}\}|undefined/g) ?? [];
  return left.map(text => `manifest.json: ${text} was not filled in.`);
}

function json(bytes) {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
