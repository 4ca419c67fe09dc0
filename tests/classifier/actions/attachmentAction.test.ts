import { describe, expect, test } from 'vitest';
import { attachmentActions } from '../../../src/classifier/actions/attachmentAction.ts';
import type { Attachment, Message } from '../../../src/classifier/message.ts';

const find = (attachments?: readonly Attachment[]) => {
  const message: Message = { text: '', links: [], images: [], notChecked: [] };
  return attachmentActions(attachments ? { ...message, attachments } : message);
};

test('what opens a page is an action that leaves Meta', () => {
  expect(find([{ fileName: 'form.html', contentType: 'application/octet-stream' }])).toEqual([
    {
      kind: 'attachment',
      goesTo: 'form.html',
      text: 'application/octet-stream',
      where: 'attachments',
      leavesMeta: true,
      page: null,
      quoted: false,
    },
  ]);
});

test('without a name it goes by its type', () => {
  expect(find([{ fileName: '', contentType: 'text/html' }])).toMatchObject([{ goesTo: 'text/html' }]);
});

describe('opens or runs', () => {
  test.each(['text/html', 'application/xhtml+xml', 'image/svg+xml', 'application/zip', 'application/javascript'])(
    '%s',
    (contentType) => {
      expect(find([{ fileName: 'a', contentType }])).toHaveLength(1);
    },
  );

  test.each('htm html HTML xhtml svg zip rar 7z iso img js vbs hta lnk exe scr bat cmd msi'.split(' '))(
    '.%s',
    (ending) => {
      expect(find([{ fileName: `a.${ending}`, contentType: 'application/octet-stream' }])).toHaveLength(1);
    },
  );
});

describe('only shows something', () => {
  test.each([
    ['invoice.pdf', 'application/pdf'],
    ['photo.png', 'image/png'],
    ['notes.html.txt', 'text/plain'],
    ['html', 'text/plain'],
  ])('%s', (fileName, contentType) => {
    expect(find([{ fileName, contentType }])).toEqual([]);
  });

  test('nothing', () => {
    expect(find()).toEqual([]);
    expect(find([])).toEqual([]);
  });
});
