/** The names people call the brands by, in every script, in the folded form texts are compared in. */

export interface Brand {
  readonly name: 'Instagram' | 'Facebook' | 'Threads' | 'Meta';
  /** Names that are the brand wherever they stand as a whole word. */
  readonly words: readonly string[];
  /** Names that are other things too: the brand only as the whole name or beside a department word. */
  readonly ambiguous: readonly string[];
}

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
    ],
    ambiguous: ['fb'],
  },
  { name: 'Threads', words: [], ambiguous: ['threads', 'スレッズ', '스레드'] },
  { name: 'Meta', words: [], ambiguous: ['meta', 'мета', 'ميتا', 'मेटा', '메타', 'メタ'] },
];
