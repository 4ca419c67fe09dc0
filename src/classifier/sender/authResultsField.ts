import type { AuthResult } from '../message.ts';

/** One Authentication-Results header (RFC 8601 §2.2) taken apart. Who wrote it is another question (`authResults.ts`). */

const results: readonly AuthResult[] = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
];

interface Token {
  readonly text: string;
  readonly comment: string;
}

/** Splits a header's value at semicolons outside comments and quotes; comments (nested) are kept beside the text. */
function statements(value: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let comment = '';
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < value.length; i++) {
    const character = value[i] ?? '';
    if (character === '\\' && (quoted || depth > 0)) {
      i++;
      if (depth > 0) comment += value[i] ?? '';
      else text += value[i] ?? '';
    } else if (character === '"' && depth === 0) quoted = !quoted;
    else if (character === '(' && !quoted) depth++;
    else if (character === ')' && !quoted && depth > 0) {
      depth--;
      text += ' ';
    } else if (depth > 0) comment += character;
    else if (character === ';' && !quoted) {
      tokens.push({ text: text.trim(), comment });
      text = '';
      comment = '';
    } else text += character;
  }
  tokens.push({ text: text.trim(), comment });
  return tokens;
}

/** One result: `dkim=pass header.d=example.org (comment)`. */
export interface Statement {
  readonly method: string;
  readonly result: AuthResult;
  readonly properties: ReadonlyMap<string, string>;
  readonly comment: string;
}

const white = /\s+/;

/** `header.d = example.org` may hold blanks around the equals sign. */
function withoutBlanksAroundEquals(text: string): string {
  return text.split(white).join(' ').replaceAll(' =', '=').replaceAll('= ', '=');
}

function readStatement({ text, comment }: Token): Statement | undefined {
  const [first = '', ...rest] = withoutBlanksAroundEquals(text).split(' ');
  const at = first.indexOf('=');
  const method = first.slice(0, at).split('/')[0]?.toLowerCase();
  const result = results.find((name) => name === first.slice(at + 1).toLowerCase());
  if (at < 0 || !method || !result) return undefined;
  const properties = new Map<string, string>();
  for (const pair of rest) {
    const split = pair.indexOf('=');
    if (split > 0) properties.set(pair.slice(0, split).toLowerCase(), pair.slice(split + 1).toLowerCase());
  }
  return { method, result, properties, comment: comment.toLowerCase() };
}

/** The domain a property speaks for: of `a@d`, `@d` or `d`. */
export function domainOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const domain = value.slice(value.lastIndexOf('@') + 1);
  return domain === '' ? undefined : domain;
}

export interface Block {
  readonly authservId: string;
  readonly statements: readonly Statement[];
}

/** Reads one header's value; what is no result is passed over. */
export function readField(value: string): Block {
  const [first, ...rest] = statements(value);
  const head = first?.text.split(white)[0] ?? '';
  // Exchange writes no id: the first statement is already a result.
  const hasId = !head.includes('=');
  const tokens = hasId || !first ? rest : [first, ...rest];
  return {
    authservId: hasId ? head.toLowerCase() : '',
    statements: tokens.map(readStatement).filter((statement) => statement !== undefined),
  };
}
