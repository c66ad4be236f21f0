import fc from 'fast-check';

type Path = readonly (string | number)[];

/** Every place in a value. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inside]) => placesOf(inside, [...path, name]))];
}

/** A copy with one place changed; `undefined` takes it out. */
function changed(value: unknown, [first, ...rest]: Path, to: (old: unknown) => unknown): unknown {
  if (first === undefined) return to(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inside = changed((value as Record<string, unknown>)[first], rest, to);
  if (inside !== undefined) Object.defineProperty(copy, first, { value: inside, enumerable: true, configurable: true });
  else if (Array.isArray(copy)) copy.splice(Number(first), 1);
  else delete copy[first];
  return copy;
}

// biome-ignore format: one a line would be a page
const strange = fc.constantFrom<unknown>(
  null, true, 0, -1, 1e308, 1e21, '', ' ', '34', '34%', '-34%', '2025-02-30', '9999-12-31', '1000-01-01', 'US', 'all', 'nothing',
  [], {}, [[]], [{}], '__proto__', 'constructor', 'x'.repeat(5000), '\ud800', '\u0000', 'us-fentanyl', 'ieepa-fentanyl-10',
);
const names = fc.constantFrom(
  'constructor',
  'prototype',
  'toString',
  'kind',
  'type',
  'edit',
  'until',
  '',
  'x',
  'a/b~c',
  'length',
);

/** A value with one to three of its places changed: taken out, renamed, doubled, made something else, added to. */
export function mutations(original: unknown): fc.Arbitrary<unknown> {
  const once = (value: unknown): fc.Arbitrary<unknown> =>
    fc.constantFrom(...placesOf(value)).chain((path) =>
      fc.oneof(
        fc.constant(changed(value, path, () => undefined)),
        fc.oneof(strange, fc.jsonValue()).map((other) => changed(value, path, () => other)),
        fc.tuple(names, strange).map(([name, other]) =>
          changed(value, path, (old) => {
            if (Array.isArray(old)) return [...old, other];
            return typeof old === 'object' && old !== null ? { ...old, [name]: other } : other;
          }),
        ),
        fc.constantFrom(...placesOf(value)).map((from) => {
          const other = from.reduce<unknown>((inside, step) => (inside as Record<string, unknown>)[step], value);
          return changed(value, path, () => other);
        }),
      ),
    );
  return fc.integer({ min: 1, max: 3 }).chain((times) => {
    let drawn = once(original);
    for (let time = 1; time < times; time += 1) drawn = drawn.chain((value) => once(value ?? {}));
    return drawn;
  });
}
