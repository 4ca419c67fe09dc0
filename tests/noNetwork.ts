import dns from 'node:dns';
import net from 'node:net';

/** Nothing in the core, the readers or the command may use the network: here every attempt throws. */
function refuse(): never {
  throw new Error('A test tried to use the network');
}

globalThis.fetch = refuse;
net.Socket.prototype.connect = refuse;
dns.lookup = refuse as never;
