const whiteSpace = /[ \t\r\n\f]+/g;

/** Collects visible text the way a page shows it: blanks collapse, blocks start new lines, quotes are marked "> ". */
export class TextWriter {
  #lines: string[] = [];
  #line = '';
  #length = 0;
  #blankPending = false;
  quoteDepth = 0;

  /** Where the next character will stand (UTF-16 code units). */
  get at(): number {
    return this.#length + (this.#line === '' ? this.#mark().length : this.#line.length + (this.#blankPending ? 1 : 0));
  }

  #mark(): string {
    return '> '.repeat(Math.min(this.quoteDepth, 5));
  }

  /** Adds text; line breaks inside it are blanks, unless `keepLines` is set (`<pre>`, plain mail). */
  write(text: string, keepLines = false): void {
    if (keepLines) {
      const [first = '', ...rest] = text.split('\n');
      this.write(first);
      for (const line of rest) {
        this.breakLine(true);
        this.write(line);
      }
      return;
    }
    const collapsed = text.replace(whiteSpace, ' ');
    if (collapsed === '') return;
    const words = collapsed.trim();
    if (collapsed.startsWith(' ')) this.#blankPending = true;
    if (words === '') return;
    if (this.#line === '') this.#line = this.#mark();
    else if (this.#blankPending) this.#line += ' ';
    this.#line += words;
    this.#blankPending = collapsed.endsWith(' ');
  }

  /** Starts a new line; blank lines are kept only when `evenIfEmpty`. */
  breakLine(evenIfEmpty = false): void {
    if (this.#line !== '' || evenIfEmpty) {
      this.#lines.push(this.#line);
      this.#length += this.#line.length + 1;
    }
    this.#line = '';
    this.#blankPending = false;
  }

  toString(): string {
    return [...this.#lines, this.#line].join('\n').trimEnd();
  }
}
