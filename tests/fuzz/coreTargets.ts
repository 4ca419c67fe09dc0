import fc from 'fast-check';
import { classify } from '../../src/classifier/classify.ts';
import { isWithinAny, withoutTrailingDot } from '../../src/classifier/domain.ts';
import { answerLink } from '../../src/classifier/links/link.ts';
import type { Message } from '../../src/classifier/message.ts';
import { readAuthResults } from '../../src/classifier/sender/authResults.ts';
import { decodeWords } from '../../src/classifier/sender/encodedWords.ts';
import { parseHeaderFields, withHeaders } from '../../src/classifier/sender/headerFields.ts';
import { maskHref, quotePhrase } from '../../src/classifier/text/mask.ts';
import { levels } from '../../src/classifier/verdict.ts';
import { instagramLinkDomains } from '../../src/facts/instagram.ts';
import { dateOf, deliveredToOf, mailboxesOf } from '../../src/mail/headers.ts';
import { readHtmlSource } from '../../src/mail/parse5Source.ts';
import { hrefs, samples } from './corpus.ts';
import { createTarget } from './createTarget.ts';
import { disguised, mutated, token } from './mutations.ts';
import { demand } from './target.ts';

/** What the core does with links, headers and bodies of mails. */

const instagram = instagramLinkDomains.map(({ value }) => value);
const rank = (message: Message) => levels.indexOf(classify(message).level);
/** A mailto: link is shown with its whole address: it is what the person must see. */
const isMailto = /mailto:/i;

const links = createTarget(
  'links',
  fc.record({
    href: mutated(hrefs),
    base: fc.option(mutated(hrefs), { nil: undefined }),
    text: mutated(['Reset password', ...hrefs.slice(0, 50)]),
  }),
  ({ href, base, text }) => {
    const answer = answerLink({ href, text, ...(base === undefined ? {} : { base }) });
    const { kind, host, target } = answer;
    if (kind === 'instagram') {
      demand(host !== null && isWithinAny(host, instagram), 'only hosts of the list are Instagram’s');
      demand(
        target !== null && withoutTrailingDot(new URL(target).hostname) === host,
        'the host is the one that a browser opens',
      );
    }
    demand(
      JSON.stringify(answerLink({ href, text, ...(base === undefined ? {} : { base }) })) === JSON.stringify(answer),
      'one link has one answer',
    );
    for (const shown of [maskHref(href), maskHref(target ?? '')]) {
      demand(isMailto.test(shown) || !shown.includes(token), 'no token in a masked address');
    }
    demand(isMailto.test(text) || !quotePhrase(text).includes(token), 'no token in a phrase');
  },
);

const headers = createTarget('headers', mutated(samples.map((sample) => sample.headers)), (raw) => {
  const fields = parseHeaderFields(raw);
  readAuthResults(fields);
  for (const { value } of fields) decodeWords(value);
  for (const name of ['from', 'reply-to', 'to', 'cc']) {
    for (const { address } of mailboxesOf(fields, name)) {
      demand(address === address?.toLowerCase(), 'addresses are in lower case');
    }
  }
  dateOf(fields);
  deliveredToOf(fields);
  const message = withHeaders({ text: '', links: [], images: [], notChecked: [] }, raw);
  demand(levels.includes(classify(message).level), 'every mail has a level');
});

const bodies = createTarget(
  'bodies',
  fc.record({
    html: mutated(samples.map(({ html }) => html)),
    sample: fc.nat(samples.length - 1),
  }),
  ({ html, sample }) => {
    const { message } = samples[sample] as (typeof samples)[number];
    const { text, hiddenText, links: found, images } = readHtmlSource(html);
    const read: Message = { ...message, attachedMessages: [], text, hiddenText, links: found, images };
    const verdict = classify(read);
    demand(verdict.links.length === found.length, 'every link has its answer');
    // Behind the text, too: blanks at its end are cut off afterwards.
    demand(
      found.every(({ at }) => at >= 0),
      'links stand at places',
    );
    const { evidence } = verdict;
    const shown = evidence.filter(({ values }) => values.some((value) => value.includes(token)));
    demand(shown.length === 0, `no token in a finding: ${JSON.stringify(shown)}`);
    const hidden = disguised(text);
    const louder = {
      ...read,
      text: hidden.text,
      links: found.map((link) => ({ ...link, at: hidden.placeOf(link.at) })),
      subject: disguised(read.subject ?? '').text,
      from: (read.from ?? []).map((one) => ({ ...one, displayName: disguised(one.displayName).text })),
    };
    demand(rank(louder) >= levels.indexOf(verdict.level), `invisible characters lower ${verdict.level}`);
  },
);

export const coreTargets = [links, headers, bodies];
