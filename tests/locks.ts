import { locks } from 'node:worker_threads';

/** The pretended page has no Web Locks; Node has real ones. */
Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
