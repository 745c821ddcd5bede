/** One token of JSON, or white space, at the place where the last one ended. */
const TOKEN =
  /[ \t\n\r]+|[{}[\]:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What may follow: `value`, `value or ]`, `key`, `key or }`, `:`, `, or ]`, `, or }`, `end`. */
type Expectation = 'value' | 'value]' | 'key' | 'key}' | ':' | ',]' | ',}' | 'end';

/**
 * Where and why a text stops being JSON: the platform's own messages name a place only sometimes, and in
 * words that differ between versions.
 */
export function jsonFault(text: string): { offset: number; message: string } {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) break;
    if (token.trim() !== '') {
      const next = step(expected, token, open);
      if (next === null) break;
      expected = next;
    }
    offset += token.length;
  }
  if (offset >= text.length) return { offset: text.length, message: 'The JSON text ends too early.' };
  return { offset, message: `This is not JSON: ${WANTED[expected]} should stand here.` };
}

const WANTED: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value]': 'a value or "]"',
  key: 'a name in double quotation marks',
  'key}': 'a name in double quotation marks or "}"',
  ':': '":"',
  ',]': '"," or "]"',
  ',}': '"," or "}"',
  end: 'nothing more',
};

/** The expectation after a token, or null where the token does not fit. */
function step(expected: Expectation, token: string, open: ('[' | '{')[]): Expectation | null {
  switch (token) {
    case ':':
      return expected === ':' ? 'value' : null;
    case ',':
      return afterComma(expected);
    case ']':
    case '}':
      return afterClosing(expected, token, open);
    case '[':
    case '{':
      return afterOpening(expected, token, open);
    default:
      return afterScalar(expected, token, open);
  }
}

function isValue(expected: Expectation): boolean {
  return expected === 'value' || expected === 'value]';
}

function afterOpening(expected: Expectation, token: '[' | '{', open: ('[' | '{')[]): Expectation | null {
  if (!isValue(expected)) return null;
  open.push(token);
  return token === '[' ? 'value]' : 'key}';
}

function afterScalar(expected: Expectation, token: string, open: readonly ('[' | '{')[]): Expectation | null {
  if (isValue(expected)) return afterValue(open);
  return expected.startsWith('key') && token.startsWith('"') ? ':' : null;
}

function afterComma(expected: Expectation): Expectation | null {
  if (expected === ',]') return 'value';
  return expected === ',}' ? 'key' : null;
}

function afterClosing(expected: Expectation, token: ']' | '}', open: ('[' | '{')[]): Expectation | null {
  if (!expected.endsWith(token)) return null;
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly ('[' | '{')[]): Expectation {
  const container = open.at(-1);
  if (container === undefined) return 'end';
  return container === '[' ? ',]' : ',}';
}
