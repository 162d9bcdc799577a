import type { StoredComment } from '../../domain/comment';
import type { CommentAct } from '../../domain/comment-act';
import type { Merged } from '../merge';
import { pause, resume, snooze } from './clock';
import { acknowledge, close, dismiss, reopen } from './closing';
import { giveBack, transfer, urge } from './handing-on';
import { amend, detail } from './record';
import type { ActContext } from './step';

/**
 * Does what was ordered: the comment as it is afterwards, and the event for the ledger. Pure; nothing is stored here.
 * @throws Fault with the reason why it cannot be done.
 */
export function actOn(stored: StoredComment, act: CommentAct, context: ActContext): Merged {
  switch (act.do) {
    case 'acknowledge':
      return acknowledge(stored, context);
    case 'resolve':
    case 'refer':
    case 'decline':
      return close(stored, act, context);
    case 'dismiss':
      return dismiss(stored, act.reason, context, act.as);
    case 'reopen':
      return reopen(stored, act.reason, context);
    case 'transfer':
      return transfer(stored, act, context);
    case 'return':
      return giveBack(stored, act, context);
    case 'urge':
      return urge(stored, act, context);
    case 'pause':
      return pause(stored, act.reason, context);
    case 'resume':
      return resume(stored, act.reason, context);
    case 'snooze':
      return snooze(stored, act.until, act.reason, context);
    case 'detail':
      return detail(stored, act, context);
    case 'amend':
      return amend(stored, act, context);
  }
}
