/** Shorter texts are answered anew sooner than they are compared. */
const longText = 1000;
const longestLine = 200;
/** As many as a mail has; more would be kept for nothing. */
const mostLines = 500;

/**
 * A function that remembers its last answers: mails repeat hosts and styles many times. Only for pure functions of one
 * string; forgets everything when it holds `most` answers, so that hostile input cannot fill the memory.
 */
export function remember<Answer>(answer: (text: string) => Answer, most = 2000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Answer;
    const fresh = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** Remembers answers for lines and for the last long text: several checks look at the same body one after the other. */
export function rememberLast<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answerLine = remember(answer, mostLines);
  let last: { readonly text: string; readonly answer: Answer } | undefined;
  return (text) => {
    if (text.length <= longestLine) return answerLine(text);
    if (text.length < longText) return answer(text);
    if (last?.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}
