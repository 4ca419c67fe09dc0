/**
 * Stands in for postal-mime's table of HTML entities in what is built for browsers (wxt.config.ts). The table only serves
 * its conversion of HTML to plain text, whose result is not used here: HTML is read by the browser's own parser.
 */
export const htmlEntities: Readonly<Record<string, string>> = {};
