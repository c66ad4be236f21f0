import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of another language that answers the same: CPU time of one world in nanoseconds, and a number for each day. */
export type Outside = (worlds: number) => { readonly nanoseconds: number; readonly days: readonly string[] };

const beside = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Runs something with a folder of its own, which is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same algorithm in C, or `null` where there is no compiler. */
export function byC(folder: string, numbers: readonly number[]): Outside | null {
  const program = join(folder, 'worlds');
  return tried(() => {
    execFileSync('cc', ['-O3', '-march=native', '-o', program, beside('worlds.c'), '-lm'], { stdio: 'pipe' });
    return reading(program, [], folder, numbers);
  });
}

/** A script of numpy, over many worlds at once, or `null` where there is none. */
export function byNumpy(folder: string, script: string, numbers: () => readonly number[]): Outside | null {
  const there = tried(() => execFileSync('python3', ['-c', 'import numpy'], { stdio: 'pipe' })) !== null;
  return there ? reading('python3', [beside(script)], folder, numbers()) : null;
}

function reading(program: string, first: readonly string[], folder: string, numbers: readonly number[]): Outside {
  const file = join(mkdtempSync(join(folder, 'numbers-')), 'prepared.bin');
  writeFileSync(file, new Uint8Array(Float64Array.from(numbers).buffer));
  return (worlds) => {
    const [nanoseconds, ...days] = execFileSync(program, [...first, file, String(worlds)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    return { nanoseconds: Number(nanoseconds), days };
  };
}

function tried<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}
