/** The names people call the brands by, in every script, in the folded form texts are compared in. */

export interface Brand {
  readonly name: 'Instagram' | 'Facebook' | 'Threads' | 'Meta';
  /** Names that are the brand wherever they stand as a whole word. */
  readonly words: readonly string[];
  /** Names that are other things too: the brand only as the whole name or beside a department word. */
  readonly ambiguous: readonly string[];
}

// Source: the regular endings of a masculine loanword in each language and the press of each, 2026-11 (our own
// derivation, confidence C). Forms with an apostrophe or hyphen need no entry: the brand is a whole word there.
const declinedInstagram = [
  // Polish, Czech, Slovak, Croatian, Serbian, Slovene
  'instagrama',
  'instagramu',
  'instagramowi',
  'instagramem',
  'instagramom',
  'instagramie',
  'instagrame',
  // Russian
  'инстаграма',
  'инстаграму',
  'инстаграмом',
  'инстаграме',
  'инстаграмма',
  'инстаграмму',
  'инстаграммом',
  'инстаграмме',
  // Ukrainian
  'інстаграма',
  'інстаграму',
  'інстаграмом',
  'інстаграмі',
  'інстаграмові',
  // Finnish
  'instagramin',
  'instagramia',
  'instagramissa',
  'instagramista',
  'instagramiin',
  'instagramilla',
  'instagramilta',
  'instagramille',
  // Hungarian
  'instagramot',
  'instagramon',
  'instagramra',
  'instagramról',
  'instagramnak',
  'instagramtól',
  'instagramhoz',
  'instagramba',
  'instagramban',
  'instagramból',
  'instagrammal',
];

const declinedFacebook = [
  // Polish, Czech, Slovak, Croatian, Serbian, Slovene
  'facebooka',
  'facebooku',
  'facebookowi',
  'facebookiem',
  'facebookem',
  'facebookom',
  // Russian
  'фейсбука',
  'фейсбуку',
  'фейсбуком',
  'фейсбуке',
  // Ukrainian (with the Russian forms it shares)
  'фейсбукові',
  'фейсбуці',
  // Finnish
  'facebookin',
  'facebookia',
  'facebookissa',
  'facebookista',
  'facebookiin',
  'facebookilta',
  'facebookille',
  // Hungarian
  'facebookot',
  'facebookon',
  'facebookra',
  'facebookról',
  'facebooknak',
  'facebooktól',
  'facebookhoz',
  'facebookba',
  'facebookban',
  'facebookból',
  'facebookkal',
];

// Source: the brands' own pages per language and the press of each, 2026-11.
// "Threads" is an ordinary word ("Golden Threads <news@…>"), so it stands with the ambiguous names.
export const brands: readonly Brand[] = [
  {
    name: 'Instagram',
    words: [
      'instagram',
      'инстаграм',
      'инстаграмм',
      'інстаграм',
      'انستغرام',
      'إنستغرام',
      'انستجرام',
      'إنستجرام',
      'انستقرام',
      'اینستاگرام',
      'انسٹاگرام',
      'इंस्टाग्राम',
      'इन्स्टाग्राम',
      'ইনস্টাগ্রাম',
      'இன்ஸ்டாகிராம்',
      'ఇన్‌స్టాగ్రామ్',
      '인스타그램',
      'インスタグラム',
      'อินสตาแกรม',
      'אינסטגרם',
      'ინსტაგრამი',
      'ινσταγκραμ',
      ...declinedInstagram,
    ],
    ambiguous: ['ig', 'insta', 'インスタ', 'инста', '인스타'],
  },
  {
    name: 'Facebook',
    words: [
      'facebook',
      'фейсбук',
      'фейсбуκ',
      'فيسبوك',
      'فيس بوك',
      'فیس‌بوک',
      'فیس بک',
      'फेसबुक',
      'फ़ेसबुक',
      'ফেসবুক',
      '페이스북',
      'フェイスブック',
      'เฟซบุ๊ก',
      'פייסבוק',
      '脸书',
      '臉書',
      ...declinedFacebook,
    ],
    ambiguous: ['fb'],
  },
  { name: 'Threads', words: [], ambiguous: ['threads', 'スレッズ', '스레드'] },
  { name: 'Meta', words: [], ambiguous: ['meta', 'мета', 'ميتا', 'मेटा', '메타', 'メタ'] },
];

/** For whom Meta itself names what it offers ("Instagram for Creators"). Our own list, not looked up (C), 2026-11. */
export const audiencesOfMeta: readonly string[] = [
  'creators',
  'developers',
  'education',
  'everyone',
  'media',
  'nonprofits',
  'work',
];
