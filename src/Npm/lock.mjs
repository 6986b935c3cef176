// A lock between processes, so that two builds of one checkout wait for each other.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const patience = 10 * 60_000;
const pause = 200;

/** Runs the work while this process alone holds the lock file. */
export async function withLock(file, work) {
  for (const end = Date.now() + patience; !take(file);) {
    if (Date.now() > end) {
      throw new Error(`Another build still holds ${file}. If none is running, delete that file.`);
    }

    await delay(pause);
  }

  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') {
      throw error;
    }

    removeIfAbandoned(file);
    return false;
  }
}

// A killed build leaves its lock behind. Renaming is atomic: only one of those who wait gets to remove it.
function removeIfAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0 && !isRunning(owner)) {
      const mine = `${file}.${process.pid}`;
      renameSync(file, mine);
      rmSync(mine);
    }
  } catch (error) {
    if (error.code !== 'ENOENT') {
      throw error;
    }
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
