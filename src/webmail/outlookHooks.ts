/**
 * Where things stand on Outlook's page. No label text is read, so the language does not matter; hashed class names
 * come last. Source of every hook: public code, notes and captures 2022–2026, checked 2026-11.
 */
export const hooks = {
  /** The pane that shows a mail, the most lasting name first. */
  panes: [
    '#ReadingPaneContainerId',
    '#ConversationReadingPaneContainer, #ItemReadingPaneContainer',
    '[data-app-section="MailReadCompose"], [data-app-section="ConversationContainer"]',
    '[role="main"]',
  ],
  /** The mail's own content. The id stands inside or outside the role; `rps_…` is what Outlook scopes its styles by. */
  body: '[id^="UniqueMessageBody"], [role="document"], [class^="rps_"], [class*=" rps_"]',
  /** The same without what a mail could carry too. */
  sureBody: '[id^="UniqueMessageBody"], [class^="rps_"], [class*=" rps_"]',
  /** Where the sender is named. No mail can forge these, since Outlook puts a prefix to a mail's ids and classes … */
  sureSenders: ['[id^="MSG_"][id$="_FROM"]', '.OZZZK'],
  /** … but it could carry these attributes. */
  otherSenders: ['span[data-lpc-hover-target-id]', 'span[aria-label*="@"], button[aria-label*="@"]'],
  senderId: '[id^="MSG_"][id$="_FROM"]',
  recipients: '[data-testid="RecipientWell"], [id^="plusOthers"], [id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="CC"]',
  time: '[data-testid="SentReceivedSavedTime"]',
  machineTime: 'time[datetime]',
  subjects: ['[id^="CONV_"][id$="_SUBJECT"]', '[id^="MSG_"][id$="_SUBJECT"]', '[role="heading"]'],
  anyHeading: '[role="heading"]',
  messageHeading: '[id^="MSG_"], [aria-level="3"]',
  scrolling: '#ConversationReadingPaneContainer .customScrollBar, #ItemReadingPaneContainer .customScrollBar',
  folded: '[aria-expanded="false"]',
  foldedContent: '[data-testid="SentReceivedSavedTime"], .allowTextSelection',
  editor: '[contenteditable="true"], [contenteditable=""]',
  composing: '[contenteditable="true"], [contenteditable=""], [data-testid="ComposeSendButton"]',
  /** Outlook's own bars between header and body. */
  bar: '.infoBarDivClass',
  list: '#MailList, [role="listbox"], [role="option"], [data-convid]',
  rows: '#MailList [role="option"], [role="option"][data-convid], [data-convid]',
  /** Outlook's own page around the mail; it names the owner of the mailbox. */
  frame: '#O365_MainLink_Me, [id^="primaryMailboxRoot"], [role="banner"], [role="navigation"], nav',
  account: '#O365_MainLink_Me[aria-label*="@"]',
  mailboxRoot: '[id^="primaryMailboxRoot"]',
  /** The page for phones, which has another structure that nobody could verify. */
  phone: '[data-testid="ReadingPane"]',
} as const;
