import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Run } from '../scenario/index.js';
import { canonicalJson } from './canonical.js';
import { toUtf8 } from './utf8.js';

/** `'sha256:'` and 64 hexadecimal digits. */
export type ContentHash = `sha256:${string}`;

/**
 * What a value says, as a hash: SHA-256 of its canonical JSON in UTF-8. It does not depend on the order of names, on the
 * platform, or on this library: `sha256sum` of the text that `canonicalJson` gives says the same.
 *
 * An object is hashed once and remembered, because data of this library is never changed. Cost: about 60 ms for the
 * record of 2025 the first time.
 *
 * @example
 * ```ts
 * import { contentHash } from 'truce/codec';
 *
 * contentHash({ a: 1, b: 2 }) === contentHash({ b: 2, a: 1 }); //=> true
 * ```
 */
export function contentHash(value: unknown): ContentHash {
  if (typeof value !== 'object' || value === null) return hashed(value);
  const hash = known.get(value) ?? hashed(value);
  known.set(value, hash);
  return hash;
}

const known = new WeakMap<object, ContentHash>();

function hashed(value: unknown): ContentHash {
  return `sha256:${bytesToHex(sha256(toUtf8(canonicalJson(value))))}`;
}

/** The hash as a file or URL may shorten it: the first 12 digits, one chance in 10^14 that two revisions share them. */
export function shortHash(value: unknown): ContentHash {
  return contentHash(value).slice(0, 'sha256:'.length + 12) as ContentHash;
}

/** What came out of a replay, as a hash: what entered when, what was skipped and why, and the world at the end. */
export function outcomeHash({ steps, skipped, window }: Run): ContentHash {
  return hashed({
    window,
    steps: steps.map(({ on, kind, event }) => [on, kind, event]),
    skipped: skipped.map(({ on, event, because }) => [on, event.id, because.code]),
    end: steps.at(-1)?.state ?? null,
  });
}
