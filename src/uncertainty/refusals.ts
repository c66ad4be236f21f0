import type { QueryRefusal } from '../queries/index.js';
import type { ReplayRefusal } from '../scenario/index.js';
import type { Issue } from '../values/index.js';

/** Chances that are malformed, unknown, or do not add up; every problem with its path. */
export interface InvalidChances {
  readonly code: 'INVALID_CHANCES';
  readonly issues: readonly Issue[];
  readonly message: string;
}

/** More worlds than are enumerated: 65,536, as sixteen threats make. */
export interface TooManyWorlds {
  readonly code: 'TOO_MANY_WORLDS';
  /** How many there are, in digits. */
  readonly worlds: string;
  readonly limit: number;
  /** The chances that touch the question. */
  readonly touching: readonly string[];
  readonly message: string;
}

/** A world that the law does not allow, or that has no answer. */
export interface WorldRefused {
  readonly code: 'WORLD_REFUSED';
  /** What happens in it. */
  readonly happens: readonly string[];
  readonly because: ReplayRefusal | QueryRefusal;
  readonly message: string;
}

/** No world was drawn, or none with any weight. */
export interface NothingDrawn {
  readonly code: 'NOTHING_DRAWN';
  readonly message: string;
}

/** Shards that cannot be added up: of different questions, of worlds drawn twice, or malformed. */
export interface ShardsRefused {
  readonly code: 'UNLIKE_SHARDS' | 'OVERLAPPING_SHARDS' | 'MALFORMED_SHARD';
  /** Which of the shards given, counted from 0. */
  readonly shard: number;
  readonly message: string;
}

/** Why there is no expectation. */
export type ExpectationRefusal = InvalidChances | TooManyWorlds | WorldRefused | QueryRefusal | ReplayRefusal;

/** Why there is no sample. */
export type SampleRefusal = InvalidChances | WorldRefused | NothingDrawn | QueryRefusal | ReplayRefusal;

export function invalidChances(issues: readonly Issue[]): InvalidChances {
  return { code: 'INVALID_CHANCES', issues, message: listed(issues) };
}

export function tooManyWorlds(worlds: bigint, limit: number, touching: readonly string[]): TooManyWorlds {
  const message = `${touching.length} chances touch this and make ${worlds} worlds, more than ${limit}; draw some of them instead: sample(…, { seed, worlds })`;
  return { code: 'TOO_MANY_WORLDS', worlds: worlds.toString(), limit, touching, message };
}

export function worldRefused(happens: readonly string[], because: ReplayRefusal | QueryRefusal): WorldRefused {
  const world = happens.length === 0 ? 'the world in which nothing happens' : `the world of ${happens.join(' and ')}`;
  return { code: 'WORLD_REFUSED', happens, because, message: `${world}: ${because.message}` };
}

function listed(issues: readonly Issue[]): string {
  return issues.map((each) => `${each.path}: ${each.message} (given ${each.given})`).join('\n');
}
