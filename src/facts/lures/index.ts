import { en } from './en.ts';
import type { LanguageFacts } from './language.ts';

/** Every language the classifier knows. A new one is its file and its line here. */
export const languages: readonly LanguageFacts[] = [en];
