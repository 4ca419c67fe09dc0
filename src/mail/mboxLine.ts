const date = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\d{1,2} +)?([A-Z][a-z]{2}) /g;
const months = new Set('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '));
const lineBreak = /[\r\n]/;
const start = 'From ';
const longestAddress = 300;
/** Day of the month, time, zone and year. */
const shortestRest = 4;
const longestRest = 60;

/**
 * Whether a line stands between two mails of an mbox: `From ADDRESS … DATE`. Plain "From " lines inside bodies are
 * common in old archives (splitting at each of them turned 20,000 mails into 40,000), so the date is part of the rule.
 */
export function isSeparatorLine(line: string): boolean {
  if (!line.startsWith(start) || lineBreak.test(line)) return false;
  return [...line.matchAll(date)].some(({ index, 0: text, 1: month = '' }) => {
    const before = index - start.length;
    const rest = line.length - index - text.length;
    return months.has(month) && before >= 1 && before <= longestAddress && rest >= shortestRest && rest <= longestRest;
  });
}
