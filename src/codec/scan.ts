import { pointerStep } from '../values/index.js';
import { type FileIssue, fileIssue } from './file-issue.js';

/** How deep objects and lists may lie in each other in a file. A history needs 14. */
export const DEEPEST = 200;

const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [
  34, 92, 123, 125, 91, 93, 44, 58,
];

/** Whether any part of a text lies deeper than a reader that recurses should follow. Takes any text; no recursion. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** An object or list that is being read. */
interface Open {
  /** The names so far; of a list nothing. */
  readonly names: Set<string> | null;
  /** The name or index that is being read. */
  at: string | number;
  inValue: boolean;
}

/**
 * What a reader of JSON does not tell: names that an object has twice, of which it keeps the last, and the name
 * `__proto__`, with which careless programs can be made to change more than was meant. Takes well-formed JSON.
 */
export function nameIssues(text: string): readonly FileIssue[] {
  const found: FileIssue[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const inner = open.at(-1);
    if (code === QUOTE) {
      const end = endOfText(text, at);
      if (inner?.names && !inner.inValue) {
        // Written with escapes or without, it is the same name.
        inner.at = JSON.parse(text.slice(at, end + 1)) as string;
        found.push(...nameIssue(inner.at, inner.names, open));
        inner.names.add(inner.at);
      }
      at = end;
    } else if (code === OPEN_OBJECT) open.push({ names: new Set(), at: '', inValue: false });
    else if (code === OPEN_LIST) open.push({ names: null, at: 0, inValue: true });
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop();
    else if (code === COLON && inner) inner.inValue = true;
    else if (code === COMMA && inner) {
      if (typeof inner.at === 'number') inner.at += 1;
      else inner.inValue = false;
    }
  }
  return found;
}

function nameIssue(name: string, names: ReadonlySet<string>, open: readonly Open[]): readonly FileIssue[] {
  const path = () => open.map((each) => pointerStep(String(each.at))).join('');
  if (name === '__proto__') {
    return [fileIssue('FORBIDDEN_NAME', name, 'a file may not use this name', path(), 'give it another name')];
  }
  if (!names.has(name)) return [];
  return [fileIssue('DUPLICATE_NAME', name, 'the object has this name already', path(), 'take one of the two out')];
}

/** Where the text that begins here ends, at its closing quote or at the end of everything. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
