import type { Level } from './classifier/verdict.ts';

/** One shape per level, so that nobody needs the colour. */
export const shapes: Record<Level, string> = {
  unrelated: '',
  consistent: 'M4 11h16v2H4z',
  // A phone: what to use instead.
  actInApp: 'M8 1h8a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3zm0 3v13h8V4zm3 15v2h2v-2z',
  // A diamond with a question mark.
  suspicious:
    'M12 1l11 11-11 11L1 12zm-1 15v2.4h2.2V16zm1-9.5c-2.2 0-3.6 1.300-3.700 3.200h2.100c.1-.9.7-1.400 1.500-1.400.9 0 1.500.5 1.500 1.300 0 .7-.3 1-1.200 1.600-1 .7-1.400 1.300-1.300 2.500v.4h2v-.3c0-.8.3-1.100 1.200-1.700 1-.7 1.500-1.400 1.500-2.500 0-1.900-1.400-3.100-3.600-3.100z',
  // An octagon with an exclamation mark.
  dangerous: 'M8 1h8l7 7v8l-7 7H8l-7-7V8zm3 5v8h2.200V6zm0 10v2.400h2.200V16z',
};
