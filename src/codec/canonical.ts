/**
 * A value as canonical JSON (RFC 8785): names in the order of their UTF-16 code units, numbers and texts as ECMAScript
 * writes them, no space. Two values that differ in the order of names alone give the same text, on every platform.
 *
 * Fields that are `undefined` are left out, as `JSON.stringify` does. Takes JSON data; anything else in it (a function, a
 * number that is not finite) is `null`. Cost: one look at each part.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'truce/codec';
 *
 * canonicalJson({ b: 1, a: ['x'] }); //=> '{"a":["x"],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, inside]) => inside !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inside]) => `${JSON.stringify(name)}:${canonicalJson(inside)}`);
  return `{${fields.join(',')}}`;
}
