import { describe, expect, test } from 'vitest';
import type { Image, Link } from '../../src/classifier/message.ts';
import type { HtmlParts } from '../../src/html/htmlSource.ts';
import { cutImages, foldLinks, mostImages } from '../../src/page/foldLinks.ts';

/** Thousands of links brought to a size one message can carry; what is left out is said. */

function partsOf(links: readonly Partial<Link>[], text = ''): HtmlParts<Node> {
  return {
    text,
    hiddenText: '',
    images: [],
    links: links.map((link) => ({ element: 'a', href: 'https://example.org/', text: '', at: 0, ...link })),
    elements: links.map(() => document.createElement('a')),
  };
}

const hrefs = (parts: HtmlParts<Node>) => foldLinks(parts).links.map(({ href }) => href);

describe('the same link', () => {
  test('is listed once, and every element of it leads to that place', () => {
    const parts = partsOf([{ text: 'Go' }, { href: 'https://example.com/' }, { text: 'Go' }]);
    const { links, places, isCut } = foldLinks(parts);
    expect(links).toHaveLength(2);
    expect(parts.elements.map((element) => places.get(element as Element))).toEqual([0, 1, 0]);
    expect(isCut).toBe(false);
  });

  test('with another text, or as another kind of element, is another', () => {
    expect(hrefs(partsOf([{ text: 'Go' }, { text: 'Stay' }]))).toHaveLength(2);
    expect(hrefs(partsOf([{ element: 'a' }, { element: 'form' }]))).toHaveLength(2);
  });

  test('quoted by the reader is kept apart from the sender’s', () => {
    const text = 'Hello\n> Go\nGo';
    expect(hrefs(partsOf([{ at: text.indexOf('Go') }, { at: text.lastIndexOf('Go') }], text))).toHaveLength(2);
    expect(hrefs(partsOf([{ at: 0 }, { at: text.lastIndexOf('Go') }], text))).toHaveLength(1);
  });
});

describe('more than 10,000 links', () => {
  const many = Array.from({ length: 10_500 }, (_, index) => ({ href: `https://www.instagram.com/p/${index}/` }));

  test('are cut, and that is said', () => {
    const { links, isCut } = foldLinks(partsOf(many));
    expect(links).toHaveLength(10_000);
    expect(isCut).toBe(true);
  });

  test.each([
    'https://evil.example/',
    'https://www.instagram.com@evil.example/',
    'HTTPS://LOGIN.EVIL.EXAMPLE:8443/x?y',
    'mailto:someone@evil.example',
  ])('hide no other site: %s is listed still', (href) => {
    const { links, places, isCut } = foldLinks(partsOf([...many, { href }]));
    expect(links.at(-1)?.href).toBe(href);
    expect(links).toHaveLength(10_001);
    expect([...places.values()].at(-1)).toBe(10_000);
    expect(isCut).toBe(true);
  });

  test('of as many sites are not all listed, however many there are', () => {
    const sites = Array.from({ length: 30_000 }, (_, index) => ({ href: `https://site${index}.example/` }));
    expect(foldLinks(partsOf(sites)).links).toHaveLength(12_000);
  });

  test('but the same link a hundred thousand times is one', () => {
    const { links, isCut } = foldLinks(partsOf(Array.from({ length: 100_000 }, () => ({}))));
    expect(links).toHaveLength(1);
    expect(isCut).toBe(false);
  });
});

test('endless addresses and labels are cut', () => {
  const [link] = foldLinks(partsOf([{ href: `https://example.org/${'x'.repeat(1e6)}`, text: 'y'.repeat(1e6) }])).links;
  expect(link?.href).toHaveLength(20_000);
  expect(link?.text).toHaveLength(2000);
});

test('of pictures the first are looked at', () => {
  const image: Image = { alt: 'a'.repeat(5000), src: '', linked: false, visible: true };
  const images = cutImages(Array.from({ length: mostImages + 5 }, () => image));
  expect(images).toHaveLength(mostImages);
  expect(images[0]?.alt).toHaveLength(2000);
});
