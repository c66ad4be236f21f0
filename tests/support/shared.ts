import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { test } from 'vitest';

const folder = fileURLToPath(new URL('../../../shared/facts/', import.meta.url));

/** The text of a file of `../shared/facts`, unzipped if need be, or `null` where the folder is absent. */
export function sharedText(path: string): string | null {
  const file = `${folder}${path}`;
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Says in the report and on the terminal that checks were not run, where the file they need is absent. */
export function saysWhenAbsent(text: string | null, path: string, checks: string): void {
  if (text !== null) return;
  test(`NOT RUN: ${checks}, because ../shared/facts/${path} is absent`, () => {
    console.warn(`not run: ${checks} need ../shared/facts/${path}, which is absent`);
  });
}
