import { classify } from '../../src/classifier/classify.ts';
import type { Message } from '../../src/classifier/message.ts';
import { readMail } from '../../src/mail/readMail.ts';
import { medianOf } from './timing.ts';

/** How the time grows with what a stranger may send. A straight line of slope one is linear. */

export interface Curve {
  readonly name: string;
  /** What grows. */
  readonly unit: string;
  readonly points: readonly { readonly size: number; readonly milliseconds: number }[];
}

const href = (index: number) => `https://www.instagram.com/p/${index}/?x=${index}`;

function withLinks(count: number): Message {
  return {
    from: [{ displayName: 'Instagram', address: 'security@mail.instagram.com' }],
    subject: 'Reset your password',
    text: 'Reset your password\n'.repeat(count),
    links: Array.from({ length: count }, (_, at) => ({ element: 'a', href: href(at), text: 'a', at })),
    images: [],
    notChecked: [],
  };
}

function rawMail(body: string): Buffer {
  return Buffer.from(
    `From: Instagram <security@mail.instagram.com>\r\nSubject: Reset your password\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n`,
  );
}

async function curve(
  name: string,
  unit: string,
  sizes: readonly number[],
  prepare: (size: number) => () => unknown,
): Promise<Curve> {
  const points: { size: number; milliseconds: number }[] = [];
  for (const size of sizes) points.push({ size, milliseconds: await medianOf(prepare(size), 3) });
  return { name, unit, points };
}

/** The curves, each over at least three tenfolds. */
export async function measureGrowth(): Promise<Curve[]> {
  return [
    await curve('classify', 'links', [30, 100, 300, 1000, 3000, 10_000], (size) => {
      const message = withLinks(size);
      return () => classify(message);
    }),
    await curve('read a mail', 'paragraphs', [30, 100, 300, 1000, 3000, 10_000], (size) => {
      const mail = rawMail('<p>Somebody asked for a new password of your account.</p>'.repeat(size));
      return () => readMail(mail);
    }),
    await curve('read a mail', 'nested elements', [30, 100, 300, 1000, 3000, 10_000], (size) => {
      const mail = rawMail(`${'<div>'.repeat(size)}Reset your password${'</div>'.repeat(size)}`);
      return () => readMail(mail);
    }),
  ];
}

/** How much longer ten times as much takes, at the large end. */
export function growthPerTenfold({ points }: Curve): number {
  const last = points.at(-1);
  const before = points.find(({ size }) => last !== undefined && size === last.size / 10);
  return (last?.milliseconds ?? Number.NaN) / (before?.milliseconds ?? Number.NaN);
}
