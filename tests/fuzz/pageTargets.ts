import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../../src/demo/findBrowser.ts';
import { gmailPage } from '../../src/demo/gmailPage.ts';
import { asOutlookShows, outlookPage } from '../../src/demo/outlookPage.ts';
import { bundleForPage } from '../bundleForPage.ts';
import { forgeries } from '../webmail/outlookForgeries.ts';
import { samples } from './corpus.ts';
import type { Shown } from './inPage.ts';
import type { Outcome, Target, Wanted } from './target.ts';

/** The pages of both webmails, looked at in a real Chromium (`inPage.ts`). */

const account = 'rosa@example.org';
const sender = 'security@mail.instagram.com';
const common = {
  account,
  subject: 'Reset your password',
  fromName: 'Instagram',
  fromAddress: sender,
  date: 'Thu 2026-01-08 10:14',
  body: '',
};

const forged = 'forged@bank.example';
const mails = [
  ...samples.map(({ html }) => html.slice(0, 1500)),
  forgeries.slice(0, 3000),
  `<span class="gD" email="${forged}" name="Forged">Forged</span><h2 class="hP">Forged</h2>`,
  `<div role="main"><div role="listitem" class="h7"><div class="adn ads" data-legacy-message-id="1"><span class="gD" email="${forged}">F</span><div class="ii gt"><div class="a3s aiL">F</div></div></div></div></div>`,
  `<div role="heading" aria-level="3" id="MSG_9_FROM"><span class="OZZZK">Forged&lt;${forged}&gt;</span></div><div role="document"><div id="UniqueMessageBody_9">F</div></div>`,
  `<form><input name="parentNode"><input name="attributes"><input name="matches"></form><img name="body"><img class="ajn" data-hovercard-id="${forged}">`,
];

/** Pages a browser looks at before it is started anew (cases): what it keeps of them adds up. */
const casesInARow = 50_000;

async function inChromium<Answer>(ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('Chromium is needed to look at pages');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    pipe: true,
    protocolTimeout: 0,
    // Mails name pictures of strangers: nothing is looked up.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    // Nothing of the mails' runs or loads; what the debugging protocol asks for does.
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    // Without a doctype capitals in the names of classes would not count.
    await page.goto('data:text/html,<!doctype html><title></title>');
    return await ask(page);
  } finally {
    await browser.close();
  }
}

async function look(shown: Shown, { cases, seed }: Wanted): Promise<Outcome> {
  const code = await bundleForPage('tests/fuzz/inPage.ts', 'fuzz');
  let all: Outcome | undefined;
  for (let done = 0; done < cases && all?.failed !== true; done += casesInARow) {
    const wanted = { cases: Math.min(casesInARow, cases - done), seed: seed + done };
    const next = await inChromium(async (page) => {
      await page.evaluate(code);
      return (await page.evaluate(`fuzz.lookAtPages(${JSON.stringify(shown)}, ${JSON.stringify(wanted)})`)) as Outcome;
    });
    all = { ...next, cases: next.cases + (all?.cases ?? 0), slowest: Math.max(next.slowest, all?.slowest ?? 0) };
  }
  if (!all) throw new Error('no cases were asked for');
  return all;
}

const target = (shown: Shown): Target => ({ name: shown.webmail, run: (wanted) => look(shown, wanted) });

export const pageTargets = [
  target({
    webmail: 'gmail',
    html: gmailPage({ ...common, id: '19b9d2c1a4000001', body: '<p id="mail">Hello</p>' }),
    body: '.a3s:has(#mail)',
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsKmvbFtGvXtkLnRMDVkbj',
    sender,
    mails,
  }),
  target({
    webmail: 'outlook',
    html: outlookPage({
      ...common,
      conversation: 'AAQkAGRlbW8+bWFpbC/yb3NhMDAwMQAQAA0001=',
      hasFolded: true,
      body: asOutlookShows('<p>Hello</p>', false),
    }),
    body: '.rps_ab12',
    url: 'https://outlook.live.com/mail/inbox/id/AAQkAGRlbW8_bWFpbC-yb3NhMDAwMQAQAA0001%3D',
    sender,
    mails,
  }),
];
