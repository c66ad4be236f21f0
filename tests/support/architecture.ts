import { posix } from 'node:path';
import ts from 'typescript';

/** The source files of the library: path from `src/`, with `/`, to text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  /** Erased by the compiler: `import type`, `export type`, `import('…').T`. Not `import { type T }`, which still loads. */
  readonly typeOnly: boolean;
  /** What it names at run time; `*` for all of it. */
  readonly names: readonly string[];
}

/** Room to the rooms it may import. `''` is `src/index.ts`. Nothing may import history or testing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  values: [],
  measures: ['values'],
  machine: ['values', 'measures'],
  duties: ['values', 'measures', 'machine'],
  scenario: ['values', 'measures', 'machine', 'duties'],
  ownership: ['values'],
  queries: ['values', 'measures', 'machine', 'duties', 'scenario', 'ownership'],
  baskets: ['values', 'measures', 'machine', 'duties', 'scenario', 'queries'],
  charts: ['values', 'measures', 'machine', 'scenario', 'queries'],
  uncertainty: ['values', 'measures', 'machine', 'duties', 'scenario', 'queries', 'baskets'],
  codec: ['values', 'measures', 'machine', 'scenario', 'ownership', 'baskets'],
  history: ['values', 'scenario'],
  testing: [
    '',
    'values',
    'measures',
    'machine',
    'duties',
    'scenario',
    'ownership',
    'queries',
    'baskets',
    'codec',
    'history',
  ],
  '': ['values', 'measures', 'machine', 'duties', 'scenario', 'ownership', 'queries', 'baskets'],
};

/** Room to the rooms it may import types of besides. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  history: ['measures', 'machine', 'duties', 'ownership', 'queries', 'baskets'],
};

/** What history, which is data, may use of the scenario room at run time: the words a record is written in. */
const RECORD_WORDS = ['decree', 'episode', 'history'];

const ofDates = (path: string): boolean => path === 'values/dates.ts';

/** Package to the one place that may import it. The index of date-fns has no door: it loads all of date-fns. */
const DOORS: Readonly<Record<string, (path: string) => boolean>> = {
  'date-fns/addDays': ofDates,
  'date-fns/addMonths': ofDates,
  'date-fns/differenceInCalendarDays': ofDates,
  'date-fns/isValid': ofDates,
  'date-fns/lightFormat': ofDates,
  'date-fns/parseISO': ofDates,
  '@date-fns/utc/date/mini': ofDates,
  'decimal.js': (path) => path === 'values/decimal.ts',
  'pure-rand/distribution/uniformBigInt': (path) => path === 'uncertainty/generator.ts',
  'pure-rand/distribution/uniformInt': (path) => path === 'uncertainty/generator.ts',
  'pure-rand/generator/xoroshiro128plus': (path) => path === 'uncertainty/generator.ts',
  'pure-rand/types/JumpableRandomGenerator': (path) => path === 'uncertainty/generator.ts',
  'fast-check': (path) => path.startsWith('testing/'),
  'zod/mini': (path) => path.startsWith('codec/schema/') || path === 'codec/shape.ts',
  '@noble/hashes/sha2.js': (path) => path === 'codec/content-hash.ts',
  '@noble/hashes/utils.js': (path) => path === 'codec/content-hash.ts',
  '@scure/base': (path) => path === 'codec/url.ts',
};

/** Code (not comments, not text) that would let the machine's clock, zone, locale, chance or process in. */
const BANNED: readonly (readonly [what: string, tokens: RegExp])[] = [
  ['new Date(', /\bnew Date\b/],
  ['Date.now', /\bDate \. now\b/],
  ['Math.random', /\bMath \. random\b/],
  ['process.', /(?<!\. )\bprocess (\?\.|\.|\[)/],
  ['globalThis', /\bglobalThis\b/],
  ['Intl', /\bIntl\b/],
  ['toLocale…', /\btoLocale\w*/],
];

const LONGEST_FILE = 250;

const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const roomName = (room: string): string => (room === '' ? 'src/index.ts' : room);

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

function named(clause: ts.NamedImports | ts.NamedExports): readonly string[] {
  return clause.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName ?? name).text);
}

function namesOfImport(clause: ts.ImportClause | undefined): readonly string[] {
  if (!clause) return ['*'];
  const names = clause.name ? ['default'] : [];
  if (!clause.namedBindings) return names;
  return [...names, ...(ts.isNamespaceImport(clause.namedBindings) ? ['*'] : named(clause.namedBindings))];
}

/** Every import, re-export, `import('…')` and `import('…').T` of a file. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, names: readonly string[]) => {
    if (!specifier) return;
    const from = ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText();
    found.push({ from, typeOnly, names: typeOnly ? [] : names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, namesOfImport(clause));
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      add(node.moduleSpecifier, node.isTypeOnly, clause && ts.isNamedExports(clause) ? named(clause) : ['*']);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument, true, []);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, ['*']);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

/** The tokens of the code, one space between them, text and template pieces left out. */
function codeOf(path: string, text: string): string {
  const file = parse(path, text);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode) return;
    const children = node.getChildren(file);
    if (children.length > 0) children.forEach(visit);
    else tokens.push(isText(node) ? "''" : node.getText(file));
  };
  visit(file);
  return tokens.join(' ');
}

function complainOfPackage(path: string, from: string): string | undefined {
  const isOpen = DOORS[from];
  if (isOpen?.(path)) return undefined;
  return isOpen ? `${path}: may not import ${from} (it has one door)` : `${path}: may not import ${from}`;
}

function complainOfImport(path: string, { from, typeOnly, names }: Import, sources: Sources): string | undefined {
  if (!from.startsWith('.')) return complainOfPackage(path, from);
  if (!from.endsWith('.js')) return `${path}: ${from} must end in .js`;
  const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts');
  if (!sources.has(target)) return `${path}: ${from} is no file of src`;
  const [here, there] = [roomOf(path), roomOf(target)];
  if (here === there) {
    return path !== target && target === `${here}/index.ts` ? `${path}: imports the index of its own room` : undefined;
  }
  if (!MAY_IMPORT[here]) return undefined;
  const isAllowed = MAY_IMPORT[here].includes(there) || (typeOnly && MAY_IMPORT_TYPES[here]?.includes(there));
  if (!isAllowed) {
    return `${path}: ${roomName(here)} may not import ${typeOnly ? 'types of ' : ''}${roomName(there)}`;
  }
  const beyond = here === 'history' && there === 'scenario' ? names.filter((name) => !RECORD_WORDS.includes(name)) : [];
  if (beyond.length > 0) return `${path}: history is data and may not use ${beyond.join(', ')} of scenario`;
  return posix.basename(target) === 'index.ts' && posix.dirname(target) === (there === '' ? '.' : there)
    ? undefined
    : `${path}: ${from} goes round the index of ${roomName(there)}`;
}

function complainOfText(path: string, text: string): readonly string[] {
  const code = codeOf(path, text);
  const found = BANNED.filter(([, tokens]) => tokens.test(code)).map(([what]) => `${path}: ${what} is not for src`);
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines > LONGEST_FILE && roomOf(path) !== 'history') {
    found.push(`${path}: ${lines} lines, more than ${LONGEST_FILE}`);
  }
  return found;
}

/** Everything the files do against the rules of the house; empty when all is well. */
export function complaints(sources: Sources): readonly string[] {
  const found: string[] = [];
  for (const room of new Set([...sources.keys()].map(roomOf))) {
    if (!MAY_IMPORT[room]) found.push(`no rule says what the room ${room} may import`);
  }
  for (const [path, text] of sources) {
    for (const one of importsOf(path, text)) {
      const complaint = complainOfImport(path, one, sources);
      if (complaint) found.push(complaint);
    }
    found.push(...complainOfText(path, text));
  }
  return found;
}
