import type { Message } from '../../../src/classifier/message.ts';

/** Milliseconds since 1970. */
export const now = Date.parse('2026-11-24T12:00:00Z');

/** A reset mail of Instagram's, a minute old. */
export const reset = (more: Partial<Message> = {}): Message => ({
  messageId: '19b9d2c1a4000001',
  date: now - 60_000,
  deliveredTo: 'rosa@example.org',
  from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
  subject: 'Reset your password',
  text: 'We got a request to reset your Instagram password.',
  links: [],
  images: [],
  notChecked: [],
  ...more,
});
