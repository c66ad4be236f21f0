/**
 * The first place in which two values of JSON differ, as a path and both values; `null` when they are the same. The order
 * of keys does not matter; a key without a value is as good as none.
 */
export function difference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return parted(a, b, path);
  if (Array.isArray(a) !== Array.isArray(b)) return parted(a, b, path);
  const [left, right] = [a as Fields, b as Fields];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Throws where two values differ, saying what they are and where. */
export function agree(what: string, a: unknown, b: unknown): void {
  const found = difference(a, b);
  if (found !== null) throw new LawBroken(`${what}: ${found}`);
}

/** Throws unless something holds. */
export function hold(what: string, holds: boolean): void {
  if (!holds) throw new LawBroken(what);
}

/** An engine does not keep a law. The message says where. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

interface Fields {
  readonly [key: string]: unknown;
}

function parted(a: unknown, b: unknown, path: string): string {
  return `at '${path}' one is ${shown(a)}, the other ${shown(b)}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
