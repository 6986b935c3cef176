// The npm packages of one folder, as its package-lock.json pins them.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Fails when this Node.js is too old to build with. */
export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Error(`It needs Node.js 20 or later; this is ${process.versions.node}.`);
  }
}

/** Installs the locked packages, without the network when they are there already. */
export function install(folder) {
  const installedFile = join(folder, 'node_modules', '.installed-from.txt');
  const wanted = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  if (existsSync(installedFile) && readFileSync(installedFile, 'utf8') === wanted) {
    return;
  }

  const npm = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error) {
    throw new Error(`npm could not be started (${npm.error.code}). It comes with Node.js 20 or later.`);
  }

  if (npm.status !== 0) {
    throw new Error(`"npm ci" in ${relative(process.cwd(), folder) || '.'} failed with exit code ${npm.status}.`);
  }

  writeFileSync(installedFile, wanted);
}
