import { base64urlnopad } from '@scure/base';
import type { Fork } from '../scenario/index.js';
import { err, ok, type Result } from '../values/index.js';
import { shortHash } from './content-hash.js';
import { fileIssue, type InvalidFile, invalidFile } from './file-issue.js';
import { type ParseOptions, type ParseRefusal, parse } from './parse.js';
import { SCHEMA_VERSION } from './schema/file.js';
import { asBase } from './serialize.js';
import { fromUtf8, toUtf8 } from './utf8.js';

/** The length that servers and browsers should take at least, RFC 9110, section 4.1. */
const LONGEST_URL = 8000;

/** The fork is too long for a URL; save it as a file. */
export interface TooLongForUrl {
  readonly code: 'TOO_LONG_FOR_URL';
  readonly length: number;
  readonly longest: number;
  readonly message: string;
}

/**
 * A fork as text that can be part of a URL as it is, a fragment or the value of a parameter: letters, digits, `-` and `_`.
 * It holds the edits and rules, and names the history at the root by its id and a short hash.
 *
 * Compact JSON in base64url, so that anyone can read it. A fork with a handful of edits takes 200 to 700 characters; more
 * than 8,000 are refused (`TOO_LONG_FOR_URL`).
 *
 * @example
 * ```ts
 * import { dropAgreement, fork, unwrap } from 'truce';
 * import { fromUrl, toUrl } from 'truce/codec';
 * import { usChina2025 } from 'truce/history';
 *
 * const noGeneva = fork(usChina2025, { name: 'no Geneva', edits: [dropAgreement('truce-geneva')], orphans: 'skip' });
 * const link = `https://example.org/#${unwrap(toUrl(noGeneva))}`;
 * unwrap(fromUrl(link.split('#')[1] ?? '', { bases: [usChina2025] })).name; //=> 'no Geneva'
 * ```
 */
export function toUrl(fork: Fork): Result<string, TooLongForUrl> {
  const content = asBase(fork, (history) => ({ kind: 'reference', id: history.id, hash: shortHash(history) }));
  const text = base64urlnopad.encode(toUtf8(JSON.stringify({ truce: SCHEMA_VERSION, ...content })));
  if (text.length <= LONGEST_URL) return ok(text);
  const message = `'${fork.name}' takes ${text.length} characters, and a URL holds ${LONGEST_URL}; save it as a file with serialize`;
  return err({ code: 'TOO_LONG_FOR_URL', length: text.length, longest: LONGEST_URL, message });
}

/**
 * Reads a fork from the text that `toUrl` made, without the rest of the URL. As `parse` in all else: it never throws, and
 * refuses with every problem; `bases` holds the histories it may mean.
 */
export function fromUrl(text: string, options: Omit<ParseOptions, 'expect'> = {}): Result<Fork, ParseRefusal> {
  const decoded = decode(text);
  return decoded.ok ? parse(decoded.value, { ...options, expect: 'fork' }) : decoded;
}

function decode(text: unknown): Result<string, InvalidFile> {
  if (typeof text !== 'string' || text.length > LONGEST_URL || !/^[\w-]+$/.test(text)) {
    const wrong = `up to ${LONGEST_URL} letters, digits, - and _ are asked for`;
    return err(
      invalidFile([fileIssue('MALFORMED_URL', text, wrong, '', 'give the text of toUrl without the rest of the URL')]),
    );
  }
  try {
    return ok(fromUtf8(base64urlnopad.decode(text)));
  } catch {
    return err(
      invalidFile([fileIssue('MALFORMED_URL', text, 'this is not text in base64url', '', 'was a part cut off?')]),
    );
  }
}
