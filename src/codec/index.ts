/**
 * Scenarios, runs, baskets and graphs of owners as files and URLs.
 *
 * @packageDocumentation
 */
export type { BaseMoved } from './bases.js';
export { canonicalJson } from './canonical.js';
export { type ContentHash, contentHash } from './content-hash.js';
export type { FileIssue, InvalidFile } from './file-issue.js';
export { type Kind, type ParseOptions, type ParseRefusal, parse, type Saved } from './parse.js';
export type { OutcomeMoved } from './rerun.js';
export { SCHEMA_VERSION } from './schema/file.js';
export { type SerializeOptions, serialize } from './serialize.js';
export { fromUrl, type TooLongForUrl, toUrl } from './url.js';
