import type { Policy, ReportField } from '../../classifier/context.ts';
import type { Message } from '../../classifier/message.ts';
import { maskHref, quotePhrase } from '../../classifier/text/mask.ts';
import type { LinkAnswer, Verdict } from '../../classifier/verdict.ts';

/**
 * A report a person sends to the organisation: exactly the fields the policy allows. Hosts and masked paths, never a
 * query or a token. The form is documented in docs/ADMIN.md, and its version grows when a field changes its meaning.
 */

export const reportVersion = 1;

export interface ReportedLink {
  readonly kind: LinkAnswer['kind'];
  readonly host: string;
  /** Without query and fragment; path segments that could be a token are "…". */
  readonly address: string;
}

export interface OrganisationReport {
  readonly schemaVersion: typeof reportVersion;
  readonly product: 'Stay in App';
  readonly productVersion: string;
  /** ISO 8601, when the report was made. */
  readonly createdAt: string;
  /** The host of the webmail, '' when it is not known. */
  readonly webmail: string;
  readonly policyLabel?: string;
  readonly level?: Verdict['level'];
  readonly signals?: readonly { readonly signal: string; readonly strength: string; readonly where: string }[];
  readonly sender?: readonly { readonly name: string; readonly address: string }[];
  readonly subject?: string;
  /** What the mail says, ISO 8601. */
  readonly date?: string;
  readonly messageId?: string;
  readonly links?: readonly ReportedLink[];
}

/** Where a policy names no fields. */
const usualFields: readonly ReportField[] = ['level', 'signals', 'links'];
const mostLinks = 100;
const queryOrFragment = /[?#]/;

function reportedLinks(answers: readonly LinkAnswer[]): ReportedLink[] {
  const links = answers.flatMap(({ kind, host, target }): ReportedLink[] => {
    if (host === null || target === null) return [];
    return [{ kind, host, address: maskHref(target).split(queryOrFragment)[0] ?? '' }];
  });
  const byAddress = new Map(links.map((link) => [link.address, link]));
  return [...byAddress.values()].slice(0, mostLinks);
}

export interface Reported {
  readonly verdict: Verdict;
  readonly message: Message;
  readonly webmail: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Fields = { readonly [Field in ReportField]: OrganisationReport[Field] };

function allFields({ verdict, message }: Reported): Fields {
  const { level, evidence, links } = verdict;
  return {
    level,
    signals: evidence.map(({ signal, strength, where }) => ({ signal, strength, where })),
    sender: (message.from ?? []).map(({ displayName, address = '' }) => ({ name: quotePhrase(displayName), address })),
    subject: quotePhrase(message.subject ?? ''),
    date: message.date === undefined ? undefined : new Date(message.date).toISOString(),
    messageId: message.messageId,
    links: reportedLinks(links),
  };
}

/** Makes the report; what the policy does not name is not in it. */
export function organisationReport(reported: Reported, policy: Policy): OrganisationReport {
  const all = allFields(reported);
  const wanted = policy.reportFields ?? usualFields;
  const fields = wanted.map((field) => [field, all[field]] as const).filter(([, value]) => value !== undefined);
  return {
    schemaVersion: reportVersion,
    product: 'Stay in App',
    productVersion: reported.version,
    createdAt: new Date(reported.now).toISOString(),
    webmail: reported.webmail,
    ...(policy.policyLabel === undefined ? {} : { policyLabel: policy.policyLabel }),
    ...Object.fromEntries(fields),
  };
}
