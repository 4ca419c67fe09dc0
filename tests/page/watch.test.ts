import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Look, watchPage } from '../../src/page/watch.ts';
import { outlookPlace } from '../../src/webmail/places.ts';
import type { Webmail } from '../../src/webmail/webmail.ts';
import { openMessage } from './openMessage.ts';

/** When a page is looked at again. */

let looks: Look[];
let stop: () => void;
let view: HTMLElement;

const webmail: Webmail = {
  place: outlookPlace,
  idAttributes: [],
  read: () => ({ kind: 'open', messages: [message], unreadable: 0 }),
  readRows: () => [],
  readAccount: () => undefined,
  route: () => 'the same',
};
let message: ReturnType<typeof openMessage>;

beforeEach(() => {
  document.body.innerHTML = '<div id="view"></div><div id="other"></div>';
  view = document.querySelector('#view') as HTMLElement;
  message = openMessage('<p>A mail.</p>');
  view.append(message.body.parentElement as Element);
  looks = [];
  stop = watchPage(window, webmail, {
    onLook: (look) => looks.push(look),
    onRoute: () => undefined,
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe('after the stop', () => {
  test('a look that was due in the next frame does not come any more', async () => {
    window.dispatchEvent(new Event('pageshow'));
    stop();
    await pause(100);
    expect(looks).toHaveLength(1);
  });

  test('nothing the page does leads to a look, its own navigation included', async () => {
    stop();
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    let route = 'the same';
    stop = watchPage(
      window,
      { ...webmail, route: () => route },
      { onLook: (look) => looks.push(look), onRoute: () => undefined },
    );
    stop();
    const before = looks.length;
    route = 'another';
    navigation.dispatchEvent(new Event('currententrychange'));
    window.dispatchEvent(new Event('popstate'));
    await pause(100);
    vi.unstubAllGlobals();
    expect(looks).toHaveLength(before);
  });
});

describe('a page that has settled', () => {
  test('is looked at when the open mail is hidden by its style', async () => {
    view.style.display = 'none';
    await vi.waitFor(() => expect(looks).toHaveLength(2));
  });

  test.each(['email', 'data-hovercard-id'])('is looked at when only the sender’s %s changes', async (name) => {
    view.setAttribute(name, 'tom@example.com');
    await vi.waitFor(() => expect(looks).toHaveLength(2));
  });

  test('is not looked at for styles elsewhere', async () => {
    (document.querySelector('#other') as HTMLElement).style.display = 'none';
    await pause(450);
    expect(looks).toHaveLength(1);
  });

  test('is looked at when a text is exchanged in its place, and the change is known', async () => {
    (message.body.querySelector('p')?.firstChild ?? new Text()).nodeValue = 'Another mail.';
    await vi.waitFor(() => expect(looks).toHaveLength(2));
    expect(looks[1]?.isChanged(message.body)).toBe(true);
    expect(looks[1]?.isChanged(document.querySelector('#other') as Element)).toBe(false);
  });

  test('is looked at from time to time, since a kept view may be shown again unheard', async () => {
    stop();
    vi.useFakeTimers();
    stop = watchPage(window, webmail, {
      onLook: (look) => looks.push(look),
      onRoute: () => undefined,
    });
    const before = looks.length;
    await vi.advanceTimersByTimeAsync(3200);
    expect(looks.length).toBe(before + 1);
    expect(looks.at(-1)?.quietFor).toBeGreaterThan(2900);
  });
});
