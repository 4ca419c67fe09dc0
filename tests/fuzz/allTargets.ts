import { coreTargets } from './coreTargets.ts';
import type { Target } from './target.ts';

export const allTargets: readonly Target[] = [...coreTargets];
