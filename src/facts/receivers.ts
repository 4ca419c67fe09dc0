/**
 * Receiving servers whose Authentication-Results carry another name than their Received headers.
 *
 * `authservId` is the domain of the id, `''` for Exchange, which writes none. `receivedBy` are domains (or beginnings
 * of addresses) of the host in the topmost Received. Source: raw mails of each provider 2015–2026. Checked 2026-11.
 */
export interface Receiver {
  readonly authservId: string;
  readonly receivedBy: readonly string[];
  /** Beginnings of IP addresses the provider's own hops name instead of a host. */
  readonly receivedByAddress?: readonly string[];
  /** How many fields it writes, where that is known: what follows in its name is somebody else's. */
  readonly fields?: number;
}

export const receivers: readonly Receiver[] = [
  { authservId: 'google.com', receivedBy: ['google.com'], receivedByAddress: ['2002:a'], fields: 1 },
  { authservId: '', receivedBy: ['outlook.com', 'office365.com'], fields: 1 },
  { authservId: 'outlook.com', receivedBy: ['outlook.com', 'office365.com'] },
  { authservId: 'yahoo.com', receivedBy: ['yahoo.com', 'yahoo.net', 'yahoodns.net'], receivedByAddress: ['10.'] },
  { authservId: 'icloud.com', receivedBy: ['icloud.com', 'apple.com', 'me.com'] },
  { authservId: 'protonmail.ch', receivedBy: ['protonmail.ch', 'proton.ch', 'proton.me'] },
  { authservId: 'messagingengine.com', receivedBy: ['messagingengine.com', 'internal'] },
];
