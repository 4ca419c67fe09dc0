import type { CheckWords, LinkReport, MailProblem } from '../messages/checkMessages.ts';
import { sendMessage } from '../messages/messages.ts';
import { renderCheckPage } from '../ui/checkPage.ts';
import { element, setPageLanguage } from '../ui/element.ts';
import { renderLinkReport } from '../ui/linkReport.ts';
import { renderMailReport } from '../ui/mailReport.ts';
import { takeDrops } from './dropFiles.ts';
import { type GivenMail, readFile, readSource } from './readGiven.ts';
import { readSelection } from './readSelection.ts';

/** The check page: takes a link or a mail, asks the background, shows the answer. */

const note = (text: string) => element('p', { class: 'soft', role: 'status' }, text);
const problem = (text: string) => element('p', { class: 'error', role: 'status' }, text);

/** Shows what `work` resolves to; an older answer that arrives late is not shown over a newer one. */
function createAnswerer(words: CheckWords, place: HTMLElement) {
  let latest = 0;
  return async (work: Promise<readonly HTMLElement[]>) => {
    const own = ++latest;
    place.replaceChildren(note(words.busy));
    const shown = await work.catch(() => [problem(words.failed)]);
    if (own !== latest) return;
    place.replaceChildren(...shown);
    place.scrollIntoView({ block: 'nearest' });
  };
}

const linkCard = (report: LinkReport) => element('div', { class: 'sheet' }, renderLinkReport(report));

async function judged(words: CheckWords, given: Promise<GivenMail | MailProblem>, isOnlyFirst: boolean) {
  const mail = await given;
  if (typeof mail === 'string') return [problem(words.problems[mail])];
  const report = await sendMessage('judgeRawMail', mail.message);
  return [
    ...(isOnlyFirst ? [note(words.onlyFirstFile)] : []),
    ...(mail.mails > 1 ? [note(words.severalMails.replace('$1', String(mail.mails)))] : []),
    renderMailReport(report),
  ];
}

/** What was asked from a menu or by a key. The name is taken out of the address: it answers only once. */
async function showRequest(id: string, linkAnswer: HTMLElement, mailAnswer: HTMLElement): Promise<void> {
  window.history.replaceState(undefined, '', window.location.pathname);
  const answer = await sendMessage('takeCheckRequest', id);
  if (answer.kind === 'problem') linkAnswer.replaceChildren(problem(answer.text));
  else if (answer.kind === 'link') linkAnswer.replaceChildren(note(answer.label), linkCard(answer.report));
  else {
    const message = await readSelection(answer.markup);
    const shown = message ? renderMailReport(await sendMessage('judgeRawMail', message)) : problem(answer.empty);
    mailAnswer.replaceChildren(note(answer.label), shown);
    mailAnswer.scrollIntoView();
  }
}

/** Starts the page. */
export async function startCheckPage(main: HTMLElement): Promise<void> {
  const words = await sendMessage('readCheckWords');
  setPageLanguage(words);
  document.title = words.title;
  const onLink = (text: string) =>
    void answerLink(sendMessage('checkLink', { href: text, text: '' }).then((report) => [linkCard(report)]));
  const onSource = (source: string) => void answerMail(judged(words, readSource(source), false));
  const onFiles = (files: FileList) => {
    const [file] = files;
    if (file) void answerMail(judged(words, readFile(file), files.length > 1));
  };
  const page = renderCheckPage(words, { onLink, onSource, onFiles });
  const answerLink = createAnswerer(words, page.linkAnswer);
  const answerMail = createAnswerer(words, page.mailAnswer);
  main.replaceChildren(...page.nodes);
  takeDrops(window, { onFiles, onLink });
  const request = new URLSearchParams(window.location.search).get('request');
  if (request === null) return;
  await showRequest(request, page.linkAnswer, page.mailAnswer).catch(() =>
    page.linkAnswer.replaceChildren(problem(words.failed)),
  );
}
