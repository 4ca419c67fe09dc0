import type { Page } from 'puppeteer-core';
import type { Place } from './axe.ts';

/**
 * How elements look, as far as they must be read and told apart: contrast, fills, edges, colours, and whether anything
 * moves. Contrast is measured here too, since axe gives no answer for what stands in a dialog of a shadow root.
 */

export interface Part {
  readonly name: string;
  readonly isButton: boolean;
  /** Of a button: the same for those that look the same. The colour of a thin edge is hardly seen, and left out. */
  readonly look: string;
  /** Its ground differs from what it stands on; a page itself stands on nothing. */
  readonly isFilled: boolean;
  readonly hasEdge: boolean;
  /** Words, drawings and edges of fields that stand out too little from what they stand on. */
  readonly pale: readonly string[];
  /** Colours it is drawn in that are none of the system's. */
  readonly ownColours: readonly string[];
  /** Animations and transitions it has. */
  readonly motions: readonly string[];
}

/** What an element stands on, and what its words stand on. */
interface Grounds {
  readonly behind: string;
  readonly ground: string;
}

/** Run in the page. */
function survey(place: Place): Part[] {
  const systemNames =
    'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText GrayText';
  const probe = document.createElement('i');
  document.documentElement.append(probe);
  const system = systemNames.split(' ').map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();

  const luminance = (colour: string) => {
    const parts = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isClear = (colour: string) => colour === 'none' || (colour.startsWith('rgba') && colour.endsWith(', 0)'));
  const parentOf = (element: Element) => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  const groundBehind = (element: Element) => {
    for (let up = parentOf(element); up; up = parentOf(up)) {
      const ground = getComputedStyle(up).backgroundColor;
      if (!isClear(ground)) return ground;
    }
    return system[0] ?? '';
  };
  const edgesOf = (style: CSSStyleDeclaration) =>
    ['top', 'right', 'bottom', 'left'].flatMap((side) => {
      const value = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
      const isDrawn = Number.parseFloat(value('width')) > 0 && !isClear(value('color'));
      return isDrawn ? [{ colour: value('color'), text: `${value('width')} ${value('style')}` }] : [];
    });
  const motionsOf = (element: Element) =>
    [undefined, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
      return [
        ...(animationName === 'none' ? [] : [`animation ${animationName}`]),
        ...(/[1-9]/.test(transitionDuration) ? [`transition ${transitionDuration}`] : []),
        ...(scrollBehavior === 'smooth' ? ['smooth scrolling'] : []),
      ];
    });
  const isField = (element: Element) => element.matches('input, select, textarea');
  const hasWords = (element: Element) =>
    isField(element) || [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const needed = ({ fontSize, fontWeight }: CSSStyleDeclaration) => {
    const size = Number.parseFloat(fontSize);
    return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
  };
  const paleIn = (element: Element, style: CSSStyleDeclaration, grounds: Grounds, edges: readonly string[]) => {
    const { behind, ground } = grounds;
    // What cannot be used need not stand out.
    if (element.matches(':disabled')) return [];
    const best = (colours: readonly string[]) =>
      Math.max(...colours.filter((colour) => !isClear(colour)).map((colour) => contrast(colour, behind)), 0);
    const judge = (what: string, has: number, needs: number) =>
      has < needs ? [`${what} ${has.toFixed(2)} of ${needs}`] : [];
    return [
      ...(hasWords(element) ? judge('words', contrast(style.color, ground), needed(style)) : []),
      ...(element instanceof SVGGeometryElement ? judge('drawing', best([style.fill, style.stroke]), 3) : []),
      ...(isField(element) && edges.length > 0 ? judge('edge', best(edges), 3) : []),
    ];
  };

  const partOf = (element: Element): Part => {
    const style = getComputedStyle(element);
    const { color, backgroundColor, textDecorationLine, fill, stroke } = style;
    const edges = edgesOf(style);
    const colours = edges.map(({ colour }) => colour);
    const behind = groundBehind(element);
    const ground = isClear(backgroundColor) ? behind : backgroundColor;
    const drawn = [
      ...(hasWords(element) ? [color] : []),
      ...(element instanceof SVGGeometryElement ? [fill, stroke] : [backgroundColor]),
      ...colours,
    ];
    return {
      name: `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent?.slice(0, 40)}`,
      isButton: element.localName === 'button',
      look: [color, ground, textDecorationLine, ...edges.map(({ text }) => text)].join(' | '),
      isFilled: ground !== behind && element !== document.body,
      pale: paleIn(element, style, { behind, ground }, colours),
      hasEdge: colours.some((colour) => colour !== behind),
      ownColours: [...new Set(drawn)].filter((colour) => !isClear(colour) && !system.includes(colour)),
      motions: motionsOf(element),
    };
  };
  const ours = [...document.querySelectorAll('div')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const roots = place === 'page' ? [document] : ours;
  const running = roots.flatMap((root) => root.getAnimations().map(() => 'something in it is moving'));
  const elements = roots.flatMap((root) => [...root.querySelectorAll('*')]);
  const parts = elements.filter((element) => element.checkVisibility()).map(partOf);
  return parts.map((part, index) => (index === 0 ? { ...part, motions: [...part.motions, ...running] } : part));
}

/** Everything of ours that can be seen, in document order. */
export function surveyOf(page: Page, place: Place): Promise<Part[]> {
  return page.evaluate(survey, place);
}
