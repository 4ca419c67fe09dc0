/** A mail in every form in which somebody could read something out of it, however it is encoded; lower-case. */

const base64Run = /[A-Za-z\d+/_-]{8,}={0,2}/g;
const deepest = 3;

function decodedOnce(text: string): string[] {
  const softless = text.replace(/=\r?\n/g, '');
  const joined = text.replace(/\r?\n(?=[A-Za-z\d+/=]{4,76}\r?$)/gm, '');
  const isReadable = (decoded: string) => !/[^\P{Cc}\t\n\r]/u.test(decoded);
  const runs = [...joined.matchAll(base64Run), ...text.matchAll(base64Run)].map(([run]) =>
    Buffer.from(run, 'base64').toString('latin1'),
  );
  return [
    softless.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    text.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&period;', '.'),
    text.replace(/\r?\n[ \t]+/g, ''),
    ...runs.filter(isReadable),
  ];
}

/** All readings, nested ones too. */
export function everyForm(text: string, depth = 0): string[] {
  if (depth >= deepest) return [text.toLowerCase()];
  const inner = [...new Set(decodedOnce(text))].filter((form) => form !== text && form.length > 5);
  return [text.toLowerCase(), ...inner.flatMap((form) => everyForm(form, depth + 1))];
}
