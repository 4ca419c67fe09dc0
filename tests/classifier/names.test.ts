import { describe, expect, test } from 'vitest';
import { brandInName, mentionsBrand, namesBrand } from '../../src/classifier/claims/brandName.ts';

describe('names that speak as the brand', () => {
  test.each([
    ['Instagram', 'Instagram'],
    ['Instagram Help', 'Instagram'],
    ['The INSTAGRAM team', 'Instagram'],
    ['انستغرام', 'Instagram'],
    ['إنستغرام', 'Instagram'],
    ['इंस्टाग्राम', 'Instagram'],
    ['인스타그램', 'Instagram'],
    ['インスタグラムサポート', 'Instagram'],
    ['Инстаграм', 'Instagram'],
    ['lnstagram', 'Instagram'],
    ['Instаgram', 'Instagram'],
    ['Ins\u200btagram', 'Instagram'],
    ['I n s t a g r a m', 'Instagram'],
    ['instagrarn support', 'Instagram'],
    ['Facebook ,_', 'Facebook'],
    ['FB-support', 'Facebook'],
    ['faceb00k', 'Facebook'],
    ["''Meta-support''", 'Meta'],
    ['Meta', 'Meta'],
    ['Meta for Business', 'Meta'],
    ['Meta Platforms, Inc.', 'Meta'],
    ['Meta LLC', 'Meta'],
    ['Meta.com', 'Meta'],
    ['ig-badges', 'Instagram'],
    ['igsupport', 'Instagram'],
    ['Insta Support', 'Instagram'],
    ['Threads', 'Threads'],
    ['Threads Support', 'Threads'],
    ['Zespół Instagrama', 'Instagram'],
    ['Instagrama', 'Instagram'],
    ['Bezpieczeństwo na Instagramie', 'Instagram'],
    ['Podpora Instagramu', 'Instagram'],
    ['Podrška Instagrama', 'Instagram'],
    ['Служба поддержки Инстаграма', 'Instagram'],
    ['Підтримка Інстаграму', 'Instagram'],
    ['Instagramin tuki', 'Instagram'],
    ['Az Instagramról', 'Instagram'],
    ['Pomoc Facebooka', 'Facebook'],
    ['Tým Facebooku', 'Facebook'],
    ['Поддержка Фейсбука', 'Facebook'],
    ['Facebookin tuki', 'Facebook'],
    ['A Facebooknak', 'Facebook'],
  ])('%s speaks as %s', (name, brand) => {
    expect(brandInName(name)).toBe(brand);
  });
});

describe('a small word may stand between an ambiguous name and its department', () => {
  const words =
    'a and at by center centre d da das de del dei dein della der di die do du e el for from het ihr il l la le les o of the van von y you your';
  test.each(words.split(' '))('Meta %s Support', (word) => {
    expect(brandInName(`Meta ${word} Support`)).toBe('Meta');
    expect(brandInName(`Support ${word} Meta`)).toBe('Meta');
  });

  test.each(['Inc', 'LLC', 'Ltd', 'com', 'Platforms'])('the form of a firm is no word of the name: Meta %s', (form) => {
    expect(brandInName(`Meta ${form}`)).toBe('Meta');
  });
});

describe('names that do not', () => {
  test.each([
    '',
    'Anna Smith',
    'Ig Nobel',
    'Insta RX',
    '[meta-forkage]',
    'Meta Müller',
    'Meta Müller Support',
    'Support Müller Meta',
    'Golden Threads',
    'Instacart',
    'IG Metall',
    'Instagrammer Club',
    'Instagramers',
    'Instagramming Daily',
    'Instagrammable Places',
    'Инстаграмщица',
    'Facebookers',
    'Metabolism Support',
    'Big Support',
  ])('%s', (name) => {
    expect(brandInName(name)).toBeUndefined();
  });
});

test('of several brands a text names Instagram goes first, else the first', () => {
  expect(namesBrand('Facebook and Instagram')).toBe('Instagram');
  expect(namesBrand('On Facebook')).toBe('Facebook');
  expect(namesBrand('Meta and IG')).toBeUndefined();
});

describe('a quick look for a brand', () => {
  test.each(['Instagram', 'our IG page', 'Ins\u200btagram', 'Ｉｎｓｔａｇｒａｍ', '𝐌𝐞𝐭𝐚', 'インスタグラムの'])(
    '%s',
    (text) => {
      expect(mentionsBrand(text)).toBe(true);
    },
  );

  test.each(['right', 'hel\u200blo', 'ｈｅｌｌｏ', ''])('%j holds none', (text) => {
    expect(mentionsBrand(text)).toBe(false);
  });
});
