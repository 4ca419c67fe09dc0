/**
 * Letters that look like an ASCII letter, lower case, one string per letter looked at.
 *
 * Source: Unicode TR39 confusables (Unicode licence), reduced to characters whose prototype is one ASCII letter, plus
 * rows of Chromium's lookalike checks (BSD-3, 2023-01) and of our own for small capitals and hooked letters.
 * Compatibility forms (fullwidth, mathematical, circled letters) are absent: NFKC already folds them.
 * Checked 2026-11.
 */
export const confusables: Readonly<Record<string, string>> = {
  a: 'ɑαаᗅᴀ⍶⍺ꓮ𐊠𖽀',
  b: 'ƀƃƅɓѣҍᖯᗷꓐ𐊂𐊡𐌁',
  c: '¢ȼϲсҫᴄ₡ⲥꓚꮯ𐊢𐌂𐐽𐔜𑣩𑣲🝌',
  d: 'đƌɖɗԁᑯᗞᗪ₫ꓒꓓ',
  e: 'ɇəеҽҿ℮⋿ⴹꓰꬲ𐊆',
  f: 'ƒғքᖴᵮẝꓝꞙꬵ𐊇𐊥𐔥𑣂𝈓',
  g: 'ƍǥɠɡɢԍցᶃꓖ',
  h: 'ħɦћһհᕼꓧꚕ𐋏',
  i: 'ıɨɩɪιіӏᵻᵼ⍳⍸ꙇꭵ𑣃',
  j: 'ɉϳјᒍꓙ',
  k: 'ƙкᛕ₭ꓗ𐔘',
  l: 'łƚǀɫɭ׀וןا١ٳ۱ߊᒪᛁ∣⏽ⵏꓡꓲ𐊊𐌉𐌠𐔦𖼖𖼨𝈪𞣇',
  m: 'мӎᗰᛖᴍₘꓟ𐊰𐌑',
  n: 'ŋƞɳɴηпոռᵰꓠ𐆎𐔓',
  o: 'øɵθοσоѳөօסه٥ھہە۵ۿ߀०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᴏᴑ⊖⊝⍬ⲟⴱⵁⵔ〇ꓳꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠𝈚🜔',
  p: 'ƥρрᑭᵽ⍴ⲣꓑ𐊕',
  q: 'ʠԛգզⵕ',
  r: 'ɍɼɽɾʀгᖇᴦᵲⲅꓣꭇꭈꮁ𖼵𝈖',
  s: 'ƽʂѕᵴꓢꜱꮪ𐊖𐑈𑣁𖼺',
  t: 'ŧƫƭтᴛᵵ₮⊤⍡⟙丁七ꓔ𐊗𐊱𐌕𖼊🝨',
  u: 'ʋυսሀᑌᴜᵾ∪⋃ꓴꞟꭎꭒꮜ𐓶𑣘𖽂',
  v: 'νѵט٧۷ᐯᴠ∨⋁ⴸꓦꛟꮩ𐆗𐔝𑜆𑣀𖼈𝈍🜈',
  w: 'ɯѡѽԝաᴡ₩ꓪꝡꮃ𑓅𑜊𑜎𑜏𑣦𑣯',
  x: '×хᕁᕽ᙭᙮ᚷ╳⤫⤬⨯⨰ⵝꓫ𐆖𐊐𐊴𐌗𐌢𐔧𑣬',
  y: '¥ƴɏɣʏγуүұყᶌỿꓬꭚ𐊲𑣜𖽃',
  z: 'ƶȥʐᴢᵶꓜꮓ𐋵𑣄𑣥',
};

/** Capitals whose lower case looks like another letter (Greek capital nu is "Ν", but "ν" looks like v). */
export const confusableCapitals: Readonly<Record<string, string>> = {
  b: 'ΒВ',
  h: 'ΗН',
  k: 'ΚК',
  m: 'ΜМ',
  n: 'Ν',
  t: 'ΤТ',
};
