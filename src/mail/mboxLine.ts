/**
 * The line between two mails of an mbox: `From ADDRESS … DATE`. Plain "From " lines inside bodies are common in old
 * archives (splitting at each of them turned 20,000 mails into 40,000), so the date is part of the rule.
 */
export const separatorLine =
  /^From [^\r\n]{1,300}?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\d{1,2} +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [^\r\n]{4,60}$/;
