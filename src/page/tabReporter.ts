import { sendMessage, type TabReport } from '../messages/messages.ts';
import { inOrder } from './inOrder.ts';

/** Tells the background what the toolbar should say of this tab. */
export interface TabReporter {
  /** Tells it, unless that was the last thing told. */
  readonly report: (next: TabReport) => void;
  /** The next report is told whatever it says: its words may have changed. */
  readonly forget: () => void;
}

export function createTabReporter(): TabReporter {
  const tell = inOrder();
  let last = '';
  return {
    report: (next) => {
      const text = JSON.stringify(next);
      if (text === last) return;
      last = text;
      tell(() => sendMessage('reportPage', next)).catch(() => {
        // What nobody took is told again at the next look.
        if (last === text) last = '';
      });
    },
    forget: () => {
      last = '';
    },
  };
}
