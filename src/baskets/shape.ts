import { type Issue, issue, pointerStep } from '../values/index.js';

type Shape = 'text' | 'texts' | 'shares' | 'duty' | 'lane' | 'source' | 'flag' | 'strata';

const basketFields: Readonly<Record<string, Shape>> = {
  id: 'text',
  title: 'text',
  source: 'source',
  vintage: 'text',
  lane: 'lane',
  normalise: 'flag',
  strata: 'strata',
};

const stratumFields: Readonly<Record<string, Shape>> = {
  id: 'text',
  title: 'text',
  share: 'text',
  value: 'text',
  hs: 'text',
  lists: 'texts',
  mfn: 'duty',
  content: 'shares',
  uses: 'texts',
  claims: 'texts',
  waivers: 'texts',
  note: 'text',
};

const optional = new Set([
  'normalise',
  'share',
  'value',
  'hs',
  'lists',
  'mfn',
  'content',
  'uses',
  'claims',
  'waivers',
  'note',
]);

/** What keeps a value from having the fields of a basket, its strata left aside. */
export function basketShape(given: unknown): readonly Issue[] {
  return shapeIssues(given, basketFields, '', []);
}

/** What keeps a value from having the fields of a stratum. */
export function stratumShape(given: unknown, path: string): readonly Issue[] {
  return shapeIssues(given, stratumFields, path, ['title']);
}

function shapeIssues(
  given: unknown,
  fields: Readonly<Record<string, Shape>>,
  path: string,
  mayLack: readonly string[],
): readonly Issue[] {
  if (!isRecord(given)) return [issue('MALFORMED_FIELD', given, 'an object is expected here', path)];
  const known = Object.keys(fields).join(', ');
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => issue('UNKNOWN_FIELD', name, `the fields are ${known}`, `${path}${pointerStep(name)}`));
  const wrong = Object.entries(fields).flatMap(([name, shape]): readonly Issue[] => {
    const value = given[name];
    if (value === undefined) {
      const missing = !optional.has(name) && !mayLack.includes(name);
      return missing ? [issue('MISSING_FIELD', name, `${name} is missing`, `${path}/${name}`)] : [];
    }
    return has(shape, value)
      ? []
      : [issue('MALFORMED_FIELD', value, `${name} is ${inWords[shape]}`, `${path}/${name}`)];
  });
  return [...unknown, ...wrong];
}

const inWords: Readonly<Record<Shape, string>> = {
  text: 'a text',
  texts: 'a list of texts',
  shares: "an object of shares, such as { steel: '40%' }",
  duty: "a duty, such as '3.4%'",
  lane: '{ importer, origin }',
  source: '{ label, url }',
  flag: 'true, or left out',
  strata: 'a list with at least one stratum',
};

function has(shape: Shape, value: unknown): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'shares':
      return isRecord(value) && Object.values(value).every((each) => typeof each === 'string');
    case 'duty':
      return typeof value === 'string' || isRecord(value);
    case 'lane':
      return isRecord(value) && 'importer' in value && 'origin' in value;
    case 'source':
      return (
        isRecord(value) && has('text', value['label']) && (value['url'] === undefined || has('text', value['url']))
      );
    case 'flag':
      return value === true;
    case 'strata':
      return Array.isArray(value) && value.length > 0;
  }
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
