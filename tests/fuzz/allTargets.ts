import { coreTargets } from './coreTargets.ts';
import { pageTargets } from './pageTargets.ts';
import { storedTargets } from './storedTargets.ts';
import type { Target } from './target.ts';

export const allTargets: readonly Target[] = [...coreTargets, ...storedTargets, ...pageTargets];
