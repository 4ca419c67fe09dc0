/** Raw header fields, with their folds; taken apart and put together again without a change. */

export interface Field {
  /** Lower-case; '' for a line that is no field. */
  readonly name: string;
  /** `Name:` as written. */
  readonly label: string;
  /** Everything behind the colon, folds included, without the line's end. */
  readonly value: string;
  readonly lineEnd: string;
}

export interface Entity {
  readonly fields: readonly Field[];
  /** The empty line; '' when the headers have no end. */
  readonly separator: string;
  readonly body: string;
}

const label = /^([!-9;-~]{1,200}):/;
const fold = /\r?\n[ \t]+/g;
const continued = /^[ \t]/;

/** @param raw bytes as characters: headers, an empty line, the body */
export function splitEntity(raw: string): Entity {
  const lines: { text: string; lineEnd: string }[] = [];
  let at = 0;
  let separator = '';
  while (at < raw.length) {
    const feed = raw.indexOf('\n', at);
    const end = feed < 0 ? raw.length : feed + 1;
    const lineEnd = feed < 0 ? '' : raw[feed - 1] === '\r' && feed > at ? '\r\n' : '\n';
    const text = raw.slice(at, end - lineEnd.length);
    at = end;
    if (text === '') {
      separator = lineEnd;
      break;
    }
    const last = lines.at(-1);
    if (continued.test(text) && last) {
      last.text += last.lineEnd + text;
      last.lineEnd = lineEnd;
    } else lines.push({ text, lineEnd });
  }
  const fields = lines.map(({ text, lineEnd }): Field => {
    const name = label.exec(text)?.[1];
    if (name === undefined) return { name: '', label: '', value: text, lineEnd };
    return { name: name.toLowerCase(), label: `${name}:`, value: text.slice(name.length + 1), lineEnd };
  });
  return { fields, separator, body: raw.slice(at) };
}

export function unfold(value: string): string {
  return value.replace(fold, ' ').trim();
}

const longestLine = 76;

/** Breaks a value at blanks so that lines stay short. */
export function foldValue(field: Field, value: string): string {
  const lines: string[] = [''];
  let length = field.label.length;
  for (const word of value.split(' ')) {
    if (length + word.length + 1 > longestLine && length > field.label.length) {
      lines.push('');
      length = 0;
    }
    lines[lines.length - 1] += ` ${word}`;
    length += word.length + 1;
  }
  return lines.join(field.lineEnd === '' ? '\n' : field.lineEnd);
}
