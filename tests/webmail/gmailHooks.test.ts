import { describe, expect, test } from 'vitest';
import { hookRemovals } from './gmailHooks.ts';
import { contentOf, help, id, messagesOf, plainText, read, sender, showGmail } from './gmailPage.ts';
import { type Variant, variants } from './gmailVariants.ts';

/**
 * A page that has lost a hook is read, read in part, or cannot be read: never silent, never a wrong sender. Every hook
 * is taken off every form of the page; where only the address differs, the page is the same.
 */
const forms = Object.entries<Variant>(variants).filter(
  ([form, { change }]) => form === 'as it is' || change.length > 0,
);

describe.each(Object.entries(hookRemovals))('without %s', (_, remove) => {
  test.each(forms)('%s', { timeout: 20_000 }, async (form, { change, path, expected = {} }) => {
    showGmail();
    change(document, help);
    remove(document, help);
    const reading = read(path);
    expect(['open', 'unreadable']).toContain(reading.kind);
    if (reading.kind !== 'open') return;
    const messages = messagesOf(reading);
    const senders = [sender, ...(expected.more ?? [])];
    // Whatever is read belongs to the mails that are open, each to its own sender.
    expect(messages.length + reading.unreadable).toBeGreaterThanOrEqual(senders.length);
    for (const { from, isPartial, id: known, account } of messages) {
      expect([undefined, ...senders]).toContain(from?.address);
      expect([undefined, 'rosa@example.org']).toContain(account);
      if (from === undefined || known === undefined) expect(isPartial).toBe(true);
    }
    const [first] = messages;
    if (!first || form === 'an empty body with a frame') return;
    expect([undefined, sender]).toContain(first.from?.address);
    expect([undefined, id]).toContain(first.id);
    const { message } = await contentOf(first);
    expect(message.text).toContain(plainText);
    expect(message.text).not.toContain('An earlier mail.');
  });
});
