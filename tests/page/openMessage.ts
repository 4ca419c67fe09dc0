import type { OpenMessage } from '../../src/webmail/webmail.ts';

/** An open message with a body of the given markup, in the page. */
export function openMessage(html: string, more: Partial<OpenMessage> = {}): OpenMessage {
  const root = document.createElement('div');
  const body = document.createElement('div');
  body.innerHTML = html;
  root.append(body);
  document.body.append(root);
  return {
    id: '19b9d2c1a4000001',
    account: 'rosa@example.org',
    from: { displayName: 'Instagram', address: 'security@mail.instagram.com' },
    subject: 'Reset your password',
    date: undefined,
    body,
    bannerBefore: body,
    notChecked: [],
    isPartial: false,
    ...more,
  };
}
