/**
 * Letters that look like an ASCII letter, lower case, one string per letter looked at.
 *
 * Source: Unicode TR39 confusables (Unicode licence), reduced to characters whose prototype is one ASCII letter, plus
 * rows of Chromium's lookalike checks (BSD-3, 2023-01) and of our own for small capitals and hooked letters. Capitals of
 * alphabets without small letters people know (Cherokee, Coptic, Warang Citi) stand here as their lower case, since text
 * is lowered before it is looked up; a stroke or tail that is no separate mark (₥, ҭ, ԥ) makes a row of its own.
 * Compatibility forms (fullwidth, mathematical, circled letters) are absent: NFKC already folds them.
 * Checked 2026-11.
 */
export const confusables: Readonly<Record<string, string>> = {
  a: 'ɑαаᗅᴀ⍶⍺ꓮ𐊠𖽀ꭺ',
  b: 'ƀƃƅɓѣҍᖯᗷꓐ𐊂𐊡𐌁ьꮟᏼ',
  c: '¢ȼϲсҫᴄ₡ⲥꓚꮯ𐊢𐌂𐐽𐔜𑣩𑣲🝌',
  d: 'đƌɖɗԁᑯᗞᗪ₫ꓒꓓðꮷꭰ',
  e: 'ɇəеҽҿ℮⋿ⴹꓰꬲ𐊆ꭼ',
  f: 'ƒғքᖴᵮẝꓝꞙꬵ𐊇𐊥𐔥𑣂𝈓ϝ',
  g: 'ƍǥɠɡɢԍցᶃꓖꮐᏻဌ',
  h: 'ħɦћһհᕼꓧꚕ𐋏ꮒⲏꮋᏺⱨңӊӈ',
  i: 'ıɨɩɪιіӏᵻᵼ⍳⍸ꙇꭵ𑣃',
  j: 'ɉϳјᒍꓙʝꭻ',
  k: 'ƙкᛕ₭ꓗ𐔘ⲕꮶⱪқꝁҟ',
  l: 'łƚǀɫɭ׀וןا١ٳ۱ߊᒪᛁ∣⏽ⵏꓡꓲ𐊊𐌉𐌠𐔦𖼖𖼨𝈪𞣇ⲓꮮ𐑃',
  m: 'мӎᗰᛖᴍₘꓟ𐊰𐌑ꮇϻⲙ𑣣𑜀₥ɱᵯ',
  n: 'ŋƞɳɴηпոռᵰꓠ𐆎𐔓ⲛɲԥחก',
  o: 'øɵθοσоѳөօסه٥ھہە۵ۿ߀०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᴏᴑ⊖⊝⍬ⲟⴱⵁⵔ〇ꓳꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐬𐓪𐔖𑓐𑣈𑣗𑣠𝈚🜔',
  p: 'ƥρрᑭᵽ⍴ⲣꓑ𐊕ꮲ',
  q: 'ʠԛգզⵕ',
  r: 'ɍɼɽɾʀгᖇᴦᵲⲅꓣꭇꭈꮁ𖼵𝈖ꭱꮢґ𐓜',
  s: 'ƽʂѕᵴꓢꜱꮪ𐊖𐑈𑣁𖼺ꮥรຣຮട',
  t: 'ŧƫƭтᴛᵵ₮⊤⍡⟙丁七ꓔ𐊗𐊱𐌕𖼊🝨ⲧⱦʈҭԏ丅丆ꭲ',
  u: 'ʋυսሀᑌᴜᵾ∪⋃ꓴꞟꭎꭒꮜ𐓶𑣘𖽂ʉ',
  v: 'νѵט٧۷ᐯᴠ∨⋁ⴸꓦꛟꮩ𐆗𐔝𑜆𑣀𖼈𝈍🜈',
  w: 'ɯѡѽԝաᴡ₩ꓪꝡꮃ𑓅𑜊𑜎𑜏𑣦𑣯ꮤ',
  x: '×хᕁᕽ᙭᙮ᚷ╳⤫⤬⨯⨰ⵝꓫ𐆖𐊐𐊴𐌗𐌢𐔧𑣬ꭓχⲭҳ',
  y: '¥ƴɏɣʏγуүұყᶌỿꓬꭚ𐊲𑣜𖽃ⲩꭹꮍ',
  z: 'ƶȥʐᴢᵶꓜꮓ𐋵𑣄𑣥',
};

/** Capitals whose lower case looks like another letter (Greek capital nu is "Ν", but "ν" looks like v). */
export const confusableCapitals: Readonly<Record<string, string>> = {
  b: 'ΒВ',
  e: 'Ε',
  h: 'ΗН',
  k: 'ΚК',
  m: 'ΜМ',
  n: 'Ν',
  s: 'Տ',
  t: 'ΤТ',
  x: 'ΧХ',
  y: 'ΥУ',
  z: 'Ζ',
};
