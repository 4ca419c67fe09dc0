import type { WaveEntry } from '../../src/classifier/waves/wave.ts';
import { type Lure, lures } from '../../src/facts/lures/lure.ts';

/** A made-up organisation and the security mails its people get; the same for the same seed. */

export const day = 86_400_000;
export const start = Date.parse('2026-01-01T00:00:00Z');

/** mulberry32: small, good enough, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = ReturnType<typeof randomFrom>;

function poisson(random: Random, rate: number): number {
  const limit = Math.exp(-rate);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

export const mailboxes = 5000;
export const days = 30;
const nameOf = (index: number) => `person-${index}@example.org`;
const atDay = (random: Random, index: number) => start + index * day + Math.floor(random() * day);

const ordinaryLures: readonly Lure[] = lures.slice(0, 10);

/** What comes anyway: so many mails on a working day, fewer at weekends, most of them resets, codes and new logins. */
export function background(random: Random, perDay: number): WaveEntry[] {
  return Array.from({ length: days }, (_, index) => {
    const weekday = new Date(start + index * day).getUTCDay();
    const rate = weekday === 0 || weekday === 6 ? perDay / 4 : perDay;
    return Array.from({ length: poisson(random, rate) }, () => ({
      time: atDay(random, index),
      lure:
        random() < 0.7 ? 'passwordReset' : (ordinaryLures[Math.floor(random() * ordinaryLures.length)] ?? 'loginCode'),
      recipient: nameOf(Math.floor(random() * mailboxes)),
    }));
  }).flat();
}

/** So many distinct people from that day on, their mails spread evenly over so many days. */
export function waveOf(random: Random, people: number, first: number, length: number): WaveEntry[] {
  return Array.from({ length: people }, (_, index) => ({
    time: atDay(random, first + (index % length)),
    lure: 'passwordReset',
    recipient: nameOf(1000 + index * 7),
  }));
}
