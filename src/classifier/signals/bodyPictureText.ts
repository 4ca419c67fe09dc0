import { signal } from '../signal.ts';
import { quotePhrase } from '../text/mask.ts';

/** The mail is a picture whose description speaks for Instagram: pictures escape filters that read words. */
export const bodyPictureText = signal('bodyPictureText', (mail) =>
  mail.fromMeta
    ? []
    : mail.claims
        .filter(({ cue }) => cue === 'pictureText')
        .map(({ seen }) => ['strong', 'body', quotePhrase(seen)] as const),
);
