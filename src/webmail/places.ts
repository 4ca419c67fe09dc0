/** Where a webmail lives. Apart from how it is read, because that is all the background and the manifest need. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** Match patterns of its hosts; they reach the manifest from here. */
  readonly matches: readonly string[];
}

export const gmailPlace: Place = { id: 'gmail', name: 'Gmail', matches: ['https://mail.google.com/*'] };

export const outlookPlace: Place = {
  id: 'outlook',
  name: 'Outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
};

/** Where every webmail that is read lives. */
export const places: readonly Place[] = [gmailPlace, outlookPlace];

/** Match patterns of all of them, for the manifest. */
export const webmailMatches: string[] = places.flatMap(({ matches }) => matches);

/** The webmail that lives at an address. */
export function placeAt(url: URL): Place | undefined {
  return places.find(({ matches }) => matches.includes(`${url.protocol}//${url.hostname}/*`));
}
