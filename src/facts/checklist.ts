/**
 * What to do, by situation, as others advise it. An `id` is the key of the step's sentence. Only advice with a source
 * stands here; what is uncertain says so in its sentence. Left out: phish@instagram.com and the menu "Recent emails",
 * for which no source was found.
 */

/** Where something stands in Instagram's app. Menus move, so each has a month. */
export interface MenuPath {
  readonly key: string;
  /** `YYYY-MM` of the source. */
  readonly asOf: string;
  readonly source: string;
}

export interface Advice {
  readonly id: string;
  /** Who says so, as people know them. */
  readonly advisedBy: readonly string[];
  readonly path?: MenuPath;
  readonly source: string;
}

export interface Situation {
  readonly id: string;
  readonly steps: readonly Advice[];
}

const lifehacker = 'Lifehacker, copy of 2026-01: profile > menu > Accounts Center > Password and security';
const pathPassword: MenuPath = { key: 'pathPassword', asOf: '2026-01', source: lifehacker };
const pathLogins: MenuPath = { key: 'pathLogins', asOf: '2026-01', source: lifehacker };
const pathTwoFactor: MenuPath = { key: 'pathTwoFactor', asOf: '2026-01', source: lifehacker };
const pathEmails: MenuPath = {
  key: 'pathEmails',
  asOf: '2019-10',
  source: 'trishtech.com 2019-10; copy of the in-app text',
};

const ignoreReset: Advice = {
  id: 'adviceIgnoreReset',
  advisedBy: ['Meta', 'Freedom of the Press Foundation', 'Lifehacker'],
  source: 'Meta on X, 2026-01-11; freedom.press/digisec; Lifehacker 2026-01',
};
const leaveMail: Advice = {
  id: 'adviceLeaveMail',
  advisedBy: ['Freedom of the Press Foundation', 'Tom’s Guide', 'ZDNET', 'Sophos'],
  source: 'freedom.press/digisec; tomsguide.com 2026-01; ZDNET 2022; Sophos 2022-01',
};
const closePage: Advice = { ...leaveMail, id: 'adviceClosePage' };
const noCode: Advice = {
  id: 'adviceNoCode',
  advisedBy: ['Meta', 'Trustwave'],
  source: 'Trustwave 2023-12 (backup codes); Meta',
};
const listInApp: Advice = {
  id: 'adviceListInApp',
  advisedBy: ['Meta', 'n-tv'],
  path: pathEmails,
  source: 'Instagram, 2019-10-07 (list of 14 days); n-tv id30229596 2026-01 (real mails were missing from it)',
};
const logins: Advice = {
  id: 'adviceLogins',
  advisedBy: ['Meta', 'ZDNET', 'dpa', 'India TV'],
  path: pathLogins,
  source: 'ZDNET 2022; dpa via n-tv 2026-01; India TV 2026-01; Meta help',
};
const contacts: Advice = { ...withoutPath(logins), id: 'adviceContacts' };
const twoFactor: Advice = {
  id: 'adviceTwoFactor',
  advisedBy: ['Meta', 'ZDNET'],
  path: pathTwoFactor,
  source: 'Meta help 566810106808145; ZDNET 2022; accounts with it resisted in 2026-04 and 2026-05',
};
const ifWorried: Advice = {
  id: 'adviceIfWorried',
  advisedBy: ['Sophos', 'Punto Informatico', 'dpa'],
  path: pathPassword,
  source: 'punto-informatico.it 2026-01-12; dpa via n-tv 2026-01; Sophos 2022-01. Meta: not needed',
};
const noReply: Advice = {
  id: 'adviceNoReply',
  advisedBy: ['Malwarebytes'],
  source: 'Malwarebytes 2025, via KnowBe4 Japan and Punto Informatico 2025-07',
};
const changeNow: Advice = {
  id: 'adviceChangeNow',
  advisedBy: ['ZDNET', 'Techlicious', 'Trustwave'],
  path: pathPassword,
  source: 'ZDNET 2022; techlicious.com 2026-01; Trustwave 2023-12',
};
const backupCodes: Advice = { ...withoutPath(changeNow), id: 'adviceBackupCodes' };
const otherSites: Advice = { ...withoutPath(changeNow), id: 'adviceOtherSites' };
const mailbox: Advice = {
  id: 'adviceMailbox',
  advisedBy: ['Kaspersky', 'Scamicide'],
  source: 'Kaspersky 2019 (fake pages also ask for the mailbox’s password); Scamicide',
};
const hackedPage: Advice = {
  id: 'adviceHackedPage',
  advisedBy: ['Meta'],
  source: 'about.instagram.com 2022-12',
};
const prove: Advice = {
  id: 'adviceProve',
  advisedBy: ['Meta', 'Yeni Konya'],
  source: 'about.instagram.com 2022-12 (friends); yenikonya 2026-01 (video)',
};
const undoLink: Advice = {
  id: 'adviceUndoLink',
  advisedBy: ['Meta', 'Phonetoday', 'ZDNET'],
  source: 'Meta 2018 and later; Phonetoday; ZDNET 2022',
};
const noHelper: Advice = {
  id: 'adviceNoHelper',
  advisedBy: ['Meta', 'BruCERT', 'Secureworks'],
  source: 'Meta 2021-07; brucert.org.bn node 260; Secureworks 2022-01',
};
const doNotPay: Advice = { ...noHelper, id: 'adviceDoNotPay', advisedBy: ['BruCERT', 'Secureworks'] };
const ownPassword: Advice = {
  id: 'adviceOwnPassword',
  advisedBy: ['Sophos', 'Punto Informatico'],
  path: pathPassword,
  source: 'Sophos 2022-01; punto-informatico.it 2026-01-12',
};
const keepCopies: Advice = { id: 'adviceKeepCopies', advisedBy: ['ZDNET'], source: 'ZDNET 2022' };
const otherWay: Advice = { ...keepCopies, id: 'adviceOtherWay' };
const notices: Advice = {
  id: 'adviceNotices',
  advisedBy: ['Meta', 'Sophos'],
  source: 'Meta help 746718085394495 and 576171622509150; Sophos 2022-01',
};
const invitation: Advice = {
  id: 'adviceInvitation',
  advisedBy: ['Check Point'],
  source: 'Check Point 2025-11-10',
};

function withoutPath({ id, advisedBy, source }: Advice): Advice {
  return { id, advisedBy, source };
}

/** In the order of how often they are needed. */
export const situations: readonly Situation[] = [
  { id: 'situationReset', steps: [ignoreReset, leaveMail, noCode, listInApp, logins, ifWorried, twoFactor] },
  { id: 'situationClicked', steps: [closePage, noReply, noCode, ifWorried, logins, contacts, twoFactor] },
  {
    id: 'situationPassword',
    steps: [changeNow, logins, backupCodes, contacts, otherSites, mailbox, twoFactor],
  },
  { id: 'situationLockedOut', steps: [hackedPage, undoLink, prove, mailbox, noHelper] },
  { id: 'situationRansom', steps: [doNotPay, noHelper, hackedPage, undoLink, mailbox, otherWay] },
  {
    id: 'situationPrepared',
    steps: [twoFactor, ownPassword, contacts, noCode, notices, invitation, noHelper, keepCopies],
  },
];

/** How to report a mail as phishing in the mailbox itself; the key is the sentence. */
export const reportSteps: readonly { readonly key: string; readonly source: string; readonly asOf: string }[] = [
  { key: 'reportGmail', source: 'support.google.com/mail/answer/8253 and two guides', asOf: '2026-11' },
  {
    key: 'reportOutlook',
    source: 'University of Connecticut, knowledge base, Outlook’s Report button',
    asOf: '2026-11',
  },
];
