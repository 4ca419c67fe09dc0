import { domainOfAddress } from '../domain.ts';
import { fromAddress } from '../sender/sender.ts';
import { signal, when } from '../signal.ts';

/** The mail came through somebody else (hidden address, list, forward): who wrote it cannot be confirmed here. */
export const relayed = signal('relayed', (mail) =>
  when(mail.relay !== undefined && mail.pretends, 'weak', 'from', domainOfAddress(fromAddress(mail.message)) ?? ''),
);
