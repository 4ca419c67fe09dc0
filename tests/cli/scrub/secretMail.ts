/** A mail with a secret in every place a mail can hold one. Nobody's: made up for this test. */

/** A name, its parts and the organisation, lower-case. */
export const names = ['quillon', 'vandersmeer', 'zephyrworks', 'ottoline', 'marmalade'];
/** Tokens, each in one place, named after it. */
const places: string[] = [];

/** A token that is found again: letters and digits, with the name of its place for whoever reads a failure. */
function token(place: string): string {
  const found = `k7${place}q9x4w2`;
  if (places.includes(found)) throw new Error(`${place} is given twice`);
  places.push(found);
  return found;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const lines = (text: string) => base64(text).replace(/.{1,76}/g, '$&\r\n');
const quoted = (text: string) =>
  Array.from(Buffer.from(text), (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('');

const to = 'quillon.vandersmeer@zephyrworks.com';

const html = `<!doctype html><html><head><title>For Quillon</title>
<style>/* ${token('css')} */ .a { background: url(https://img.counter.example/${token('cssurl')}/p.gif) }</style></head>
<body data-user="${token('data')}" data-note="marmalade"><!-- sent to ${to} as ${token('comment')} -->
<!--[if mso]><p title="Vandersmeer">${token('conditional')}</p><![endif]-->
<p>Hi Quillon,</p><p>Your Instagram account will be removed within 24 hours, QUILLON&nbsp;VANDERSMEER. Your code is 839201.</p>
<p>&#113;uillon&#46;vandersmeer&#64;zephyrworks&period;com, Case ${token('text')}, +1 (555) 010-7788</p>
<p><a href="https://appeal-center.example/u/${token('path')}/form?e=${encodeURIComponent(to)}&amp;id=${token('query')}#${token('fragment')}" title="for ${to}">Appeal for ${to}</a></p>
<p><a href="https://click.counter.example/ls/click?upn=${base64(`https://appeal-center.example/?who=${to}&t=${token('nested')}`)}">Here</a>
<a href="https://click.counter.example/${base64(to)}/x">there</a>
<a href="https://${token('user')}:pass@appeal-center.example/quillon/">or there</a>
<a href="mailto:help@appeal-center.example?subject=${token('mailsubject')}&body=I%20am%20Quillon">write</a>
<a href="https://zephyrworks.com/intranet">intranet</a> <a href="tel:+15550107788">call</a></p>
<img src="https://px.counter.example/o.gif?u=${token('pixel')}" alt="Vandersmeer" width="1" height="1">
<img src="cid:${token('cid')}@zephyrworks.com"><img src="data:image/gif;base64,${base64(token('data64'))}">
<script>var user = "${token('script')}";</script>
<div style="display:none">${token('hidden')} vandersmeer</div>
<p>Quillon Vandersmeer <quillon.vandersmeer@zephyrworks.com></p></body></html>`;

const plain = `Hi Quillon,\r\n\r\nyour account will be removed, ${to}. Case ${token('plain')}.\r\nhttps://appeal-center.example/r/${token('plainurl')}\r\nZephyrworks, Ottoline`;

const calendar = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:${token('uid')}\r\nORGANIZER;CN=Ottoline:mailto:ottoline@zephyrworks.com\r\nATTENDEE;CN="Quillon Vandersmeer":mailto:${to}\r\nURL:https://appeal-center.example/${token('event')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const attached = `Received: from quillons-laptop.zephyrworks.com ([203.0.113.77]) by mail.zephyrworks.com id ${token('innerid')}\r\nFrom: Ottoline <ottoline@zephyrworks.com>\r\nTo: "Vandersmeer, Quillon" <${to}>\r\nSubject: Fwd for Quillon ${token('innersubject')}\r\nMessage-ID: <${token('innermessage')}@zephyrworks.com>\r\n\r\nQuillon, is this ours? ${token('innertext')}\r\n`;

const boundary = `--=_Part_${token('boundary')}`;

/** The mail, CRLF, as bytes. */
export const secretMail = Buffer.from(
  `Delivered-To: ${to}
Received: by 2002:a05:6a10:4a18:b0:2e1:1f2e:9c4d with SMTP id ${token('smtpid')};
        Thu, 8 Jan 2026 02:14:09 -0800 (PST)
X-Received: by 2002:a05:6000:400d:b0:431:7e5a:2b91 with SMTP id ${token('xid')}.1.1767867249000;
        Thu, 08 Jan 2026 02:14:09 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1767867249; cv=none; d=google.com; s=arc-20240605;
        b=${token('arcb')}
         ${token('arcfold')}==
ARC-Authentication-Results: i=1; mx.google.com;
       spf=pass (google.com: domain of ${token('arcspf')}@zephyrworks.com designates 203.0.113.9 as permitted sender) smtp.mailfrom=${to}
Return-Path: <bounce-${token('verp')}-quillon.vandersmeer=zephyrworks.com@mailer.counter.example>
Received: from mx2.zephyrworks.com (mx2.zephyrworks.com. [203.0.113.9])
        by mx.google.com with ESMTPS id ${token('received')}
        for <${to}> (Authenticated sender: ${token('login')})
        (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);
        Thu, 08 Jan 2026 02:14:09 -0800 (PST)
Received-SPF: pass (google.com: domain of ${to} designates 203.0.113.9) client-ip=203.0.113.9;
Authentication-Results: mx.google.com;
       dkim=pass header.i=@mailer.counter.example header.s=${token('selector')} header.b=${token('headerb')};
       spf=pass (domain of ${to}) smtp.mailfrom=${to};
       dmarc=none header.from=mailer.counter.example
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=mailer.counter.example; i=${token('dkimi')}@mailer.counter.example;
        s=s1; h=From:To; z=To:${token('dkimz')}; bh=${token('bodyhash')}=;
        b=${token('dkimb')}
X-Original-To: ${to}
X-Quillon-Id: ${token('xheader')}
X-Zephyrworks-Scanner: clean for ${token('scanner')}
Feedback-ID: ${token('feedback')}:counter
Thread-Topic: For Quillon ${token('topic')}
Thread-Index: ${base64(token('thread'))}
Date: Thu, 8 Jan 2026 02:14:08 -0800 (${token('datecomment')})
From: Instagram Support <support@mailer.counter.example>
Reply-To: Appeals <appeal-${token('replyto')}@mailer.counter.example>
To: =?utf-8?Q?Quillon_V=61ndersmeer?= <${to}>,
 =?utf-8?B?${base64('Ottoline (Zephyrworks)')}?=
 <ottoline@zephyrworks.com>
Cc: "Vandersmeer, Q." <qvandersmeer@zephyrworks.com>
Subject: =?utf-8?B?${base64(`Quillon: your account ☹ `)}?=
 =?utf-8?Q?${token('subject')}_839201?=
Message-ID: <${token('messageid')}@quillons-laptop.zephyrworks.com>
In-Reply-To: <${token('inreply')}@zephyrworks.com>
References: <${token('ref')}@zephyrworks.com>
 <${token('reftwo')}@zephyrworks.com>
List-Unsubscribe: <mailto:unsub-${token('unsub')}@mailer.counter.example?subject=${token('unsubsubject')}>,
 <https://mailer.counter.example/u/${token('unsuburl')}?e=${encodeURIComponent(to)}>
List-Id: Zephyrworks people <${token('list')}.zephyrworks.com>
MIME-Version: 1.0 (${token('mime')})
Content-Type: multipart/mixed; boundary="${boundary}"; x-trace=${token('ctparam')}
 this line is no header: ${token('noheader')}

Preamble ${token('preamble')}
--${boundary}
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Description: ${token('description')}

${quoted(plain).replace('Quillon', 'Quil=\r\nlon').replace('plainurl', 'plain=\r\nurl')}
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${lines(html)}--inner--
${token('innerepilogue')}
--${boundary}
Content-Type: text/calendar; charset=utf-8; method=REQUEST

${calendar}--${boundary}
Content-Type: image/png; name="quillon-${token('name')}.png"
Content-Transfer-Encoding: base64
Content-ID: <${places.find((one) => one.startsWith('k7cid'))}@zephyrworks.com>

${lines(`not a picture ${token('picture')}`)}--${boundary}
Content-Type: application/pdf
Content-Transfer-Encoding: base64
Content-Disposition: attachment;
 filename*0*=utf-8''Quillon%20${token('filename')};
 filename*1*=%20Vandersmeer.pdf

${lines(`%PDF ${token('pdf')}`)}--${boundary}
Content-Type: message/rfc822
Content-Transfer-Encoding: base64

${lines(attached)}--${boundary}
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${to}
Diagnostic-Code: smtp; 550 ${token('diagnostic')}
--${boundary}--
Epilogue ${token('epilogue')}
`.replace(/\r?\n/g, '\r\n'),
);

/** Everything that must be gone, lower-case. */
export const secrets: readonly string[] = [
  ...names,
  ...places,
  '839201',
  '0107788',
  '203.0.113',
  '1f2e:9c4d',
  '7e5a:2b91',
];
