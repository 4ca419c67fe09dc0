import { type Advice, type MenuPath, type Situation, situations } from '../../facts/checklist.ts';
import type { ChecklistWords, StepWords } from '../../messages/popupWords.ts';
import type { Words } from '../../words.ts';
import { tickId } from '../settings/ticks.ts';

/** The checklist in finished words. */

/** `2026-01` → "January 2026". */
function monthOf(yearAndMonth: string, language: string): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${yearAndMonth}-01T00:00:00Z`));
}

function pathWords(path: MenuPath | undefined, words: Words): string {
  return path === undefined ? '' : words.say('adviceInApp', words.say(path.key), monthOf(path.asOf, words.language));
}

function stepWords(situation: string, step: Advice, ticks: readonly string[], words: Words): StepWords {
  const names = new Intl.ListFormat(words.language, { type: 'conjunction' }).format(step.advisedBy);
  const id = tickId(situation, step.id);
  return {
    id,
    text: words.say(step.id),
    path: pathWords(step.path, words),
    advisedBy: words.say('adviceFrom', names),
    isTicked: ticks.includes(id),
  };
}

const situationWords = ({ id, steps }: Situation, ticks: readonly string[], words: Words) => ({
  id,
  title: words.say(id),
  steps: steps.map((step) => stepWords(id, step, ticks, words)),
});

export function checklistWords(ticks: readonly string[], words: Words): ChecklistWords {
  return {
    title: words.say('checklistTitle'),
    situations: situations.map((situation) => situationWords(situation, ticks, words)),
    progress: words.say('checklistProgress', '$1', '$2'),
    startOver: words.say('checklistStartOver'),
    startedOver: words.say('checklistStartedOver'),
    undo: words.say('undo'),
    notSaved: words.say('notSaved'),
  };
}
