import type { Fact } from './fact.ts';
import type { Lure } from './lures/lure.ts';

/** Days on which many accounts were tried at once. Numbers are left out: nobody knows how many people got a mail. */

export interface KnownWave {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** What the mails of those days that belong to it are about. */
  readonly lures: readonly Lure[];
  /**
   * `unrequested`: Instagram's own mails, asked for by strangers. `unannounced`: the owners got no mail while strangers
   * got in, so the mail on a change is the first they hear.
   */
  readonly kind: 'unrequested' | 'unannounced';
}

export const knownWaves: readonly Fact<KnownWave>[] = [
  {
    // Meta: "an external party" could "request password reset emails for some people"; no breach, and no number. The
    // 17.5 million often named with it is Malwarebytes' count of leaked records, which is another matter.
    value: { from: '2026-01-08', to: '2026-01-11', lures: ['passwordReset'], kind: 'unrequested' },
    source: 'Instagram on X, 2026-01-11; techlicious.com, punto-informatico.it and freedom.press, 2026-01',
    checked: '2026-11',
    confidence: 'A',
  },
  {
    // The support assistant sent reset links to an address the asker typed in.
    value: { from: '2026-04-17', to: '2026-05-31', lures: ['accountChanged'], kind: 'unannounced' },
    source: "Meta's notice to the attorney general of Maine, told by daylila.com and gaudeztechlab.com, 2026-06",
    checked: '2026-11',
    confidence: 'B',
  },
];
