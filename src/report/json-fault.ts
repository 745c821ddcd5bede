/** One token of JSON, or white space, at the place where the last one ended. */
const TOKEN =
  /[ \t\n\r]+|[{}[\]:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What may come next: any value; a value or `]`; a key; a key or `}`; a colon; what follows a finished value. */
type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

/**
 * Where a text stops being JSON, as line and column from 1: the platform names a place only sometimes, and in
 * words that differ between versions.
 */
export function jsonFault(text: string): { line: number; column: number } {
  const before = text.slice(0, faultOffset(text)).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

function faultOffset(text: string): number {
  const open: string[] = [];
  let state: State = 'value';
  let offset = 0;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return offset;
    if (token.trim() !== '') {
      const next = step(state, token, open);
      if (next === null) return offset;
      state = next;
    }
    offset += token.length;
  }
  return offset;
}

/** The state after a token, or null where the token does not fit. */
function step(state: State, token: string, open: string[]): State | null {
  switch (token) {
    case '{':
    case '[':
      return opened(state, token, open);
    case '}':
      return closed(state, 'first key', '{', open);
    case ']':
      return closed(state, 'first value', '[', open);
    case ',':
      return afterComma(state, open);
    case ':':
      return state === 'colon' ? 'value' : null;
    default:
      return afterScalar(state, token);
  }
}

function takesValue(state: State): boolean {
  return state === 'value' || state === 'first value';
}

function opened(state: State, token: '{' | '[', open: string[]): State | null {
  if (!takesValue(state)) return null;
  open.push(token);
  return token === '{' ? 'first key' : 'first value';
}

function closed(state: State, empty: State, opening: string, open: string[]): State | null {
  return (state === 'after' || state === empty) && open.pop() === opening ? 'after' : null;
}

function afterComma(state: State, open: readonly string[]): State | null {
  if (state !== 'after' || open.length === 0) return null;
  return open.at(-1) === '{' ? 'key' : 'value';
}

function afterScalar(state: State, token: string): State | null {
  if (takesValue(state)) return 'after';
  return token.startsWith('"') && (state === 'key' || state === 'first key') ? 'colon' : null;
}
