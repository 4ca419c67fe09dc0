import { levels } from '../classifier/verdict.ts';
import type { CheckedMail } from './report.ts';

/** The version of the Elastic Common Schema whose names are used. */
const ecsVersion = '8.17.0';

/** The JSON line with names of the Elastic Common Schema; what has no name there stands under `stay_in_app`. */
export function toEcs({ file, index, message, verdict }: CheckedMail): string {
  const { level, lure, evidence, notChecked } = verdict;
  const date = message.date === undefined ? null : new Date(message.date).toISOString();
  return JSON.stringify({
    '@timestamp': date,
    ecs: { version: ecsVersion },
    event: {
      kind: levels.indexOf(level) >= levels.indexOf('suspicious') ? 'alert' : 'event',
      category: ['email'],
      type: ['info'],
      module: 'stay_in_app',
      dataset: 'stay_in_app.check',
      severity: levels.indexOf(level),
    },
    file: { path: file },
    email: { message_id: message.messageId ?? null, origination_timestamp: date },
    rule: { name: [...new Set(evidence.map(({ signal }) => signal))] },
    stay_in_app: { index, level, lure: lure ?? null, evidence, not_checked: notChecked },
  });
}
