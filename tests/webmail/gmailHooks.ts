import type { Helpers } from './gmailVariants.ts';

/** Every hook the adapter looks for, and a way to take it off the page. */

type Removal = (document: Document, help: Helpers) => void;

const withoutAttribute =
  (selector: string, name: string): Removal =>
  (_, { all }) => {
    for (const element of all(selector)) element.removeAttribute(name);
  };

const withoutClasses =
  (...names: string[]): Removal =>
  (_, { all }) => {
    for (const element of all(names.map((name) => `.${name}`).join(', '))) element.classList.remove(...names);
  };

export const hookRemovals = {
  'role=main': withoutAttribute('[role="main"]', 'role'),
  'data-message-id': withoutAttribute('[data-message-id]', 'data-message-id'),
  'data-legacy-message-id': withoutAttribute('[data-legacy-message-id]', 'data-legacy-message-id'),
  'both ids': (_, { all }) => {
    for (const element of all('[data-message-id], [data-legacy-message-id]')) {
      element.removeAttribute('data-message-id');
      element.removeAttribute('data-legacy-message-id');
    }
  },
  'role=listitem': withoutAttribute('[role="listitem"]', 'role'),
  'aria-expanded': withoutAttribute('[aria-expanded]', 'aria-expanded'),
  '.adn and .h7': withoutClasses('adn', 'h7'),
  '.kv, .kQ and .kx': withoutClasses('kv', 'kQ', 'kx'),
  '.a3s': withoutClasses('a3s'),
  '.ii': withoutClasses('ii'),
  '.gt': withoutClasses('gt'),
  '.a3s and .ii.gt': withoutClasses('a3s', 'ii', 'gt'),
  '.gD': withoutClasses('gD'),
  'the email attribute': withoutAttribute('[email]', 'email'),
  'the email attribute of the sender': withoutAttribute('.gD[email]', 'email'),
  'the name attribute': withoutAttribute('[name]', 'name'),
  'the class of the popup': withoutClasses('ajA'),
  '.go': withoutClasses('go'),
  'the address of the avatar': withoutAttribute('[data-hovercard-id]', 'data-hovercard-id'),
  '.hb, .g2 and .ajw': withoutClasses('hb', 'g2', 'ajw'),
  '.hP': withoutClasses('hP'),
  'the ids of the thread': (_, { all }) => {
    for (const element of all('h2')) {
      element.removeAttribute('data-thread-perm-id');
      element.removeAttribute('data-legacy-thread-id');
    }
  },
  'the heading': (_, { all }) => {
    for (const heading of all('h2')) heading.remove();
  },
  '.zA': withoutClasses('zA'),
  'the label of the account': withoutAttribute('[aria-label*="@"]', 'aria-label'),
} satisfies Record<string, Removal>;
