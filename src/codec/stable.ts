/** The names that a reader looks for first, in this order; the others follow by alphabet. */
const FIRST = ['$schema', 'truce', 'kind', 'id', 'name', 'title', 'on', 'effective', 'type', 'edit', 'rule'];

/** JSON for people and for comparing files: two spaces, each object's names in one fixed order, a line feed at the end. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, (_, inside: unknown) => inOrder(inside), 2)}\n`;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function rank(name: string): number {
  const place = FIRST.indexOf(name);
  return place === -1 ? FIRST.length : place;
}
