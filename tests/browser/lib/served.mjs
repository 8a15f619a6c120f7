// A copy of the content that `watwerkt serve` shows, for tests that change files.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** The program; WATWERKT names another one than that of the last build. */
export function program() {
  const builds = ['release', 'debug'].map((profile) => join(PROJECT, 'target', profile, 'watwerkt'));
  const found = [process.env.WATWERKT, ...builds].find((path) => path && existsSync(path));
  if (!found) throw new Error('no program: build it first (cargo build --release)');
  return found;
}

/** Serves a copy of the content of the project on a free port. */
export async function serveCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'watwerkt-serve-'));
  cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(join(PROJECT, 'theme'), join(folder, 'theme'), { recursive: true });
  const child = spawn(program(), ['serve', '--port', '0', '--date', '2026-11-25'], { cwd: folder });
  const url = await new Promise((found, failed) => {
    child.once('error', failed);
    child.once('exit', () => failed(new Error('the server ended')));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = line.match(/http:\/\/[\d.]+:\d+\//)?.[0];
      if (address) found(new URL(address));
    });
  });
  return {
    url: (path) => new URL(path, url).href,
    file: (path) => join(folder, path),
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
