import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/**
 * A mailbox under Gmail's name on this machine, and a proxy that leads a browser to it and nowhere else. Every request
 * of every part of the browser passes the proxy, so its log is the proof of what left the browser.
 */

export interface Served {
  readonly status?: number;
  readonly contentType?: string;
  /** Leads to another address, with a status that says so. */
  readonly location?: string;
  /** Browsers may keep the page, and show it again as it was left. */
  readonly isKept?: true;
  readonly body: string;
}

/** Answers a path of the mailbox; `undefined` is "not found". */
export type Site = (path: string, nonce: string) => Promise<Served | undefined> | Served | undefined;

export interface Request {
  /** `host:port` asked of the proxy, or host and path served by the mailbox. */
  readonly target: string;
  readonly kind: 'refused' | 'served';
}

export interface Servers {
  readonly proxyPort: number;
  /** Everything asked for so far, in order. */
  readonly requests: Request[];
  readonly close: () => Promise<void>;
}

/** What Gmail sends with its pages, as far as it matters to an extension. */
function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': [
      "require-trusted-types-for 'script'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "object-src 'none'",
      "base-uri 'self'",
      `style-src-elem 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "frame-src 'self'",
    ].join('; '),
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'no-store',
  };
}

function listen(server: Server): Promise<number> {
  trackSockets(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const sockets = new WeakMap<Server, Set<Socket>>();

function trackSockets(server: Server): void {
  const open = new Set<Socket>();
  sockets.set(server, open);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

function close(server: Server): Promise<void> {
  // A tunnel that stands is no connection of the server's any more, and closing would wait for it.
  for (const socket of sockets.get(server) ?? []) socket.destroy();
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/**
 * Starts both.
 * @param hosts host names that lead to the site; every other host is refused
 */
export async function startServers(hosts: readonly string[], site: Site): Promise<Servers> {
  const requests: Request[] = [];
  const certificate = generate([{ name: 'commonName', value: 'demo mailbox' }], {
    keySize: 2048,
    days: 2,
    algorithm: 'sha256',
  });
  const answer = async (request: IncomingMessage) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'localhost'}`);
    requests.push({ kind: 'served', target: `${url.host}${url.pathname}` });
    const nonce = randomBytes(12).toString('hex');
    return { nonce, served: await site(url.pathname + url.search, nonce) };
  };
  const mailbox = createTlsServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    void answer(request).then(({ nonce, served }) => {
      response.writeHead(served ? (served.status ?? 200) : 404, {
        'content-type': served?.contentType ?? 'text/html; charset=utf-8',
        ...(served?.location === undefined ? {} : { location: served.location }),
        ...securityHeaders(nonce),
        ...(served?.isKept ? { 'cache-control': 'max-age=600' } : {}),
      });
      response.end(served?.body ?? 'not found');
    });
  });
  const mailboxPort = await listen(mailbox);
  const proxy = createServer((request, response) => {
    requests.push({ kind: 'refused', target: request.url ?? '' });
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client, head) => {
    const target = request.url ?? '';
    if (!hosts.some((host) => target === `${host}:443`)) {
      requests.push({ kind: 'refused', target });
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(mailboxPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);
  return { proxyPort, requests, close: async () => void (await Promise.all([close(mailbox), close(proxy)])) };
}
