/**
 * Services that hide a person's address and pass mail on from an address of their own, the sender's written into it.
 * Source: the services' documentation; a project that handles Apple's form (2026, format called unverified there).
 * Checked 2026-11. Confidence B.
 */
export interface AliasRelay {
  readonly name: string;
  readonly domains: readonly string[];
  /** What the local part of a relayed address holds in place of the sender's @. */
  readonly marker: string;
}

export const aliasRelays: readonly AliasRelay[] = [
  { name: 'Apple Hide My Email', domains: ['icloud.com', 'privaterelay.appleid.com'], marker: '_at_' },
  { name: 'DuckDuckGo Email Protection', domains: ['duck.com'], marker: '_at_' },
  { name: 'SimpleLogin', domains: ['simplelogin.co', 'simplelogin.com', 'simplelogin.io'], marker: '_at_' },
  { name: 'addy.io', domains: ['addy.io', 'anonaddy.com', 'anonaddy.me'], marker: '_at_' },
];
