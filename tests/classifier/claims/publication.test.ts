import { describe, expect, test } from 'vitest';
import { findClaims } from '../../../src/classifier/claims/findClaims.ts';
import { isPublication } from '../../../src/classifier/claims/publication.ts';
import type { Message } from '../../../src/classifier/message.ts';

describe('a name', () => {
  test.each([
    'Instagram Marketing Weekly',
    'The Instagram Podcast',
    'Instagram Tips',
    // "Help" alone would be a department.
    'Helpful Instagram Tips',
    '❤️ Instagram Daily',
    'Instagram for Dentists',
    'Facebook Growth Digest',
    'Instagram für Gastronomen',
    'Instagram-Rundbrief',
    'Boletín de Instagram',
    'Instagram para fotógrafos',
    'Astuces Instagram',
    'Instagram pour les artisans',
    'Consigli per Instagram',
    'Instagram-nieuwsbrief',
    'Dicas de Instagram',
    'Instagram dla piekarzy',
    'Instagram: советы',
    'Дайджест Инстаграма',
    'Інстаграм для пекарів',
    'Instagram İpuçları',
    'Majalah Instagram',
    'Bản tin Instagram',
    'نشرة إنستغرام',
    'Instagram न्यूज़लेटर',
    'インスタグラム通信',
    '인스타그램 뉴스레터',
    'Instagram周刊',
  ])('%s is a publication’s', (name) => {
    expect(isPublication(name)).toBe(true);
  });

  test.each([
    'Instagram',
    'Instagram Help',
    'Instagram Support Team',
    'Instagram Security Weekly Notice',
    'Instagram Weekly Verification',
    'Instagram Verifications Digest',
    'Instagram Admins Weekly',
    'InstagramSupport Weekly',
    'Instagram-Sicherheits-Newsletter',
    'Soporte de Instagram, boletín',
    'Instagramサポート通信',
    'Assistência Instagram, boletim',
    'Instagram Urheberrecht Newsletter',
    'Instagram for Business',
    'Instagram for Creators',
    'Instagram for you',
    'Instagram for',
    'lnstagram Weekly',
    'Instаgram Weekly',
    'Ínstagram Weekly',
    'Insta\u{200b}gram Weekly',
    'I n s t a g r a m Weekly',
    'Bakers Weekly',
  ])('%s is none', (name) => {
    expect(isPublication(name)).toBe(false);
  });
});

describe('a publication’s mail', () => {
  const mail: Message = {
    from: [{ displayName: 'Instagram Weekly', address: 'hi@weekly.example' }],
    text: 'Welcome to this week’s issue: ten ideas.',
    links: [{ element: 'a', href: 'https://weekly.example/p/1', text: 'Read', at: 0 }],
    images: [],
    notChecked: [],
  };
  const cues = (more: Partial<Message>) => findClaims({ ...mail, ...more }, []).map(({ cue }) => cue);
  const image = { src: 'https://weekly.example/a.png', linked: true, visible: true };
  const auth = { authservId: undefined, spf: undefined, dkim: [], arc: undefined };

  test('claims nothing', () => {
    expect(cues({})).toEqual([]);
  });

  test.each([
    'Ten ways to grow your account.',
    'Diez ideas para hacer crecer tu cuenta.',
    'How to optimize your profile.',
  ])('claims nothing by advice: %s', (text) => expect(cues({ text })).toEqual([]));

  test.each<[string, Partial<Message>]>([
    ['speaks of the reader’s account', { text: 'A problem with your account was found.' }],
    ['does so beside advice', { text: 'How to grow your account. There is a problem with your account.' }],
    ['does so below advice', { text: 'How to grow\nYour account has a problem.' }],
    ['does so behind advice', { text: 'Ten ways to grow. Your account has a problem.' }],
    ['tells of what happened there', { text: 'Lena Example mentioned you in a comment.' }],
    ['does so in the subject', { subject: 'Su cuenta' }],
    ['does so in a picture', { images: [{ ...image, alt: 'Your account is locked' }] }],
    ['does so in its name', { from: [{ displayName: 'Instagram pour votre compte', address: 'hi@weekly.example' }] }],
    ['tells a story', { text: 'Apply for your blue badge before Friday.' }],
    ['asks for keys', { text: 'Welcome. Please enter your password below.' }],
    ['asks for a login', { text: 'Please log in with Instagram to read on.' }],
    ['says too little', { text: 'Read' }],
    ['could not be read', { notChecked: ['text'] }],
    ['carries a file', { attachments: [{ fileName: 'a.pdf', contentType: 'application/pdf' }] }],
    ['says too little between blanks', { text: `${' '.repeat(20)}Read\n` }],
    ['carries a form beside a link', { links: [...mail.links, { element: 'form', href: '', text: '', at: 0 }] }],
    ['leads on by itself', { links: [{ element: 'metaRefresh', href: 'https://weekly.example/', text: '', at: 0 }] }],
    ['carries a date', { links: [{ element: 'calendar', href: 'https://weekly.example/', text: '', at: 0 }] }],
    ['carries a form', { links: [{ element: 'form', href: 'https://weekly.example/', text: '', at: 0 }] }],
    ['comes from a free mailbox', { from: [{ displayName: 'Instagram Weekly', address: 'hi@gmail.com' }] }],
    ['hides its address', { from: [{ displayName: 'Instagram Weekly', address: undefined }] }],
    ['is denied', { authResults: { ...auth, dmarc: { result: 'fail', domain: 'weekly.example' } } }],
  ])('that %s speaks for the brand as before', (_, more) => {
    expect(cues(more)).toEqual(['fromName']);
  });

  test('of twenty characters says enough', () => {
    expect(cues({ text: 'Ten ideas for bakers' })).toEqual([]);
  });

  test('is not told by its subject', () => {
    const from = [{ displayName: 'Rosa', address: 'rosa@shop.example' }];
    expect(cues({ from, subject: 'Instagram Weekly' })).toEqual(['subject']);
  });

  const forwarded =
    'Read this\n---------- Forwarded message ---------\nFrom: Instagram Weekly <hi@weekly.example>\n\nHello';

  test('may be passed on from a free mailbox', () => {
    expect(cues({ from: [{ displayName: 'Rosa', address: 'rosa@gmail.com' }], text: forwarded })).toEqual([]);
  });

  test('passed on by its own name from a free mailbox speaks for the brand', () => {
    const from = [{ displayName: 'Instagram Weekly', address: 'hi@gmail.com' }];
    expect(cues({ from, text: forwarded })).toEqual(['fromName', 'forwardedName']);
  });

  test('that signs as the brand speaks for it by name and sign-off', () => {
    expect(cues({ text: 'Welcome to this week’s issue.\nThe Instagram Team' })).toEqual(['fromName', 'signOff']);
  });

  test('beside a second sender who is none speaks for the brand', () => {
    const from = [...(mail.from ?? []), { displayName: 'Instagram Help', address: 'hi@weekly.example' }];
    expect(cues({ from })).toEqual(['fromName', 'fromName']);
  });
});
