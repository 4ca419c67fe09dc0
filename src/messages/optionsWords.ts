import type { Settings } from '../classifier/context.ts';

/** What the options page shows and asks for, finished by the background. */

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A setting with its words. */
export interface Control {
  readonly label: string;
  readonly hint: string;
  /** "Managed by …" where an organisation decides: then the control is shown and cannot be changed. '' elsewhere. */
  readonly managedBy: string;
}

export interface OptionsWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly locale: Control & { readonly choices: readonly Choice[]; readonly chosen: string };
  readonly warnFrom: Control & { readonly choices: readonly Choice[]; readonly chosen: string };
  readonly history: Control & { readonly isOn: boolean };
  readonly trusted: Control & {
    readonly addresses: readonly string[];
    readonly none: string;
    readonly addLabel: string;
    readonly add: string;
    readonly remove: string;
  };
  readonly paused: Control & {
    readonly sites: readonly { readonly host: string; readonly text: string }[];
    readonly none: string;
    readonly resume: string;
  };
  readonly ticks: Control & { readonly ids: readonly string[]; readonly reset: string };
  /** Leads to the policy page. */
  readonly policy: string;
  readonly undo: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly footer: string;
}

/** One change of one setting. `locale` '' follows the browser. */
export type OptionChange =
  | { readonly option: 'locale'; readonly value: string }
  | { readonly option: 'warnFrom'; readonly value: Settings['warnFrom'] }
  | { readonly option: 'history'; readonly value: boolean }
  | { readonly option: 'trust' | 'distrust'; readonly value: string };

export interface OptionAnswer {
  readonly outcome: 'saved' | 'notSaved' | 'invalid';
  /** One sentence for the status line. */
  readonly said: string;
}
