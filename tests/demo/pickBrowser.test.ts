import { afterEach, expect, test, vi } from 'vitest';
import { pickBrowser } from '../../src/demo/pickBrowser.ts';

/** A browser that is missing is named, with what to do about it. */

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a program of one’s own that is not there is named', () => {
  vi.stubEnv('FIREFOX_BIN', '/nowhere/firefox');
  expect(() => pickBrowser(['firefox'], false)).toThrow(
    /No firefox found.*\n {2}firefox: FIREFOX_BIN names \/nowhere\/firefox/,
  );
});

test('the first of the wanted that is there is taken', () => {
  vi.stubEnv('CHROMIUM_BIN', '/nowhere/chromium');
  vi.stubEnv('FIREFOX_BIN', process.execPath);
  expect(pickBrowser(['chromium', 'firefox'], false)).toEqual({ name: 'firefox', executable: process.execPath });
});
