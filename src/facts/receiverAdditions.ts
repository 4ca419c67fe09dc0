/**
 * Links the receiving side writes into a mail's body: not the sender's, so nobody's action.
 * Source: raw mails 2024–2026. Checked 2026-11.
 */
export interface ReceiverAddition {
  readonly name: string;
  readonly host: string;
  /** Beginning of the path, lower case. */
  readonly path: string;
  /** A parameter it has, name and value; other links to the same place are not the receiver's. */
  readonly parameter?: readonly [string, string];
}

export const receiverAdditions: readonly ReceiverAddition[] = [
  { name: "Exchange's tip on first contact", host: 'aka.ms', path: '/learnaboutsenderidentification' },
  {
    // A browser extension's hook of 2024-11: `.iX a[href*="view=lg"]`.
    name: "Gmail's link to the rest of a long mail",
    host: 'mail.google.com',
    path: '/mail/',
    parameter: ['view', 'lg'],
  },
  { name: "Avast's footer", host: 'avast.com', path: '/sig-email' },
  { name: "AVG's footer", host: 'avg.com', path: '/email-signature' },
];
