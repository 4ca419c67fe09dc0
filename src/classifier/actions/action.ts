import type { Page, Place } from '../verdict.ts';

/** What the mail wants done. */

export type ActionKind = 'link' | 'form' | 'mailto' | 'reply' | 'script' | 'attachment' | 'call';

export interface Action {
  readonly kind: ActionKind;
  /** Where following it leads: a registrable domain, an IP address, or the address a mail would go to. */
  readonly goesTo: string;
  /** The words on it. */
  readonly text: string;
  readonly where: Place;
  /** `undefined`: a mail gateway of the reader's hides the target. */
  readonly leavesMeta: boolean | undefined;
  /** A page at Meta where anybody speaks (chat, share, upload): leaves Meta in a mail about security. */
  readonly page: Page | null;
  readonly quoted: boolean;
}

const leavesInSecurityMail: readonly (Page | null)[] = ['chat', 'share', 'upload'];

/**
 * Whether an action leads outside Meta. In a mail about security, a chat, a share or an upload at Meta counts as
 * outside too: anybody speaks there.
 */
export function leavesMeta(action: Action, aboutSecurity: boolean): boolean {
  return action.leavesMeta === true || (aboutSecurity && leavesInSecurityMail.includes(action.page));
}

/** The first action for each destination: a hundred links to one host are one finding. Linear, since mails hold thousands. */
export function onePerDestination(actions: readonly Action[]): Action[] {
  const first = new Map<string, Action>();
  for (const action of actions) if (!first.has(action.goesTo)) first.set(action.goesTo, action);
  return [...first.values()];
}
