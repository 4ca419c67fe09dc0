import type { Policy } from '../../classifier/context.ts';
import type { OrganisationReport } from './organisationReport.ts';

/** A report as text, with nothing in it that a mail program would make clickable, and as a mail to send. */

/** Mail programs and browsers cut longer addresses off. */
export const longestMailto = 1600;

/** `https://evil.example/a` → `hxxps://evil[.]example/a` */
export function defang(text: string): string {
  return text.replaceAll('http', 'hxxp').replaceAll('.', '[.]').replaceAll('@', '[@]');
}

/** Text for a mail in English: it is read by the organisation, whatever language the person uses. */
function headLines(report: OrganisationReport): string[] {
  const { productVersion, createdAt, webmail, policyLabel, level, sender, subject, date, messageId } = report;
  const line = (name: string, value: string | undefined) => (value === undefined ? [] : [`${name}: ${value}`]);
  return [
    `Report of Stay in App ${productVersion}, ${createdAt}`,
    ...line('Webmail', webmail === '' ? undefined : defang(webmail)),
    ...line('Policy', policyLabel),
    ...line('Level', level),
    ...(sender ?? []).map(({ name, address }) => `Sender: ${defang(`${name} <${address}>`)}`),
    ...line('Subject', subject === undefined ? undefined : defang(subject)),
    ...line('Date', date),
    ...line('Message-ID', messageId === undefined ? undefined : defang(messageId)),
  ];
}

function detailLines({ signals = [], links = [] }: OrganisationReport): string[] {
  return [
    ...links.map(({ kind, address }) => `Link (${kind}): ${defang(address)}`),
    ...signals.map(({ signal, strength, where }) => `Sign: ${signal} (${strength}, ${where})`),
  ];
}

/** Everything, one thing a line. */
export function reportText(report: OrganisationReport): string {
  return [...headLines(report), ...detailLines(report)].join('\n');
}

const left = (count: number) => `(${count} more lines: see the full report)`;

function mailto(to: string, subject: string, lines: readonly string[]): string {
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

export interface PreparedMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly href: string;
}

/** The mail to the organisation; lines that do not fit are left out, and counted in it. */
export function reportMail(report: OrganisationReport, { reportTo = '', reportSubjectPrefix }: Policy): PreparedMail {
  const subject = [reportSubjectPrefix, `Reported mail${report.level === undefined ? '' : `: ${report.level}`}`]
    .filter((part) => part !== undefined)
    .join(' ');
  const lines = [...headLines(report), ...detailLines(report)];
  for (let count = lines.length; count >= 0; count--) {
    const kept = count === lines.length ? lines : [...lines.slice(0, count), left(lines.length - count)];
    const href = mailto(reportTo, subject, kept);
    if (href.length <= longestMailto) return { to: reportTo, subject, body: kept.join('\n'), href };
  }
  return { to: reportTo, subject, body: '', href: mailto(reportTo, subject, []) };
}
