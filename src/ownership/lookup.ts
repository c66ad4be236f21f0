import type { Report } from './issues.js';

/** The number of each entity, by its id. */
export type Numbers = ReadonlyMap<string, number>;

/** What stands for the number of an entity that something names and that is not there: `-1`, and a problem. */
export function missing(id: string, path: string, report: Report): -1 {
  report('UNKNOWN_ENTITY', id, 'this is not among the entities of the graph', path);
  return -1;
}

/** Adds to the group of a key. */
export function addTo<Key, Member>(groups: Map<Key, Member[]>, key: Key, member: Member): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}
