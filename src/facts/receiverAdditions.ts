/**
 * Links the receiving side writes into a mail's body: not the sender's, so nobody's action.
 * Source: raw mails 2024–2026. Checked 2026-11.
 */
export interface ReceiverAddition {
  readonly name: string;
  readonly host: string;
  /** Beginning of the path, lower case. */
  readonly path: string;
}

export const receiverAdditions: readonly ReceiverAddition[] = [
  { name: "Exchange's tip on first contact", host: 'aka.ms', path: '/learnaboutsenderidentification' },
  { name: "Avast's footer", host: 'avast.com', path: '/sig-email' },
  { name: "AVG's footer", host: 'avg.com', path: '/email-signature' },
];
