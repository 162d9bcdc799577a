import * as z from 'zod/mini';
import type { LedgerEvent } from '../../utils/domain/ledger';
import { SignedActSchema } from '../../utils/domain/review';
import { opinionOf } from '../../utils/ledger/acts';
import { RESTORED, restorationOf } from '../../utils/ledger/restoration';
import { underscored, useLabels } from '../shared/labels';
import { useText } from '../text';

/** Details that events may carry in words; everything else of `data` is for verifying, not for reading. */
const WordsSchema = z.object({
  name: z.optional(z.string()),
  reason: z.optional(z.string()),
  message: z.optional(z.string()),
  way: z.optional(z.string()),
});

export interface LedgerNames {
  /** Name of a person id; 系统 for the extension itself. */
  readonly actor: (id: string) => string;
  /** What an event is about, in words: title of the draft, name of the person or account. */
  readonly subject: (event: LedgerEvent) => string;
}

/** One readable sentence for an event of the ledger: who did what to which thing, with the opinion or reason given. */
export function useLedgerLine(names: LedgerNames): (event: LedgerEvent) => string {
  const { t } = useText();
  const labels = useLabels();
  return (event) => {
    const act = SignedActSchema.safeParse(event.data.act);
    const statement = act.success ? act.data.statement : null;
    const words = WordsSchema.safeParse(event.data);
    const opinion = statement ? opinionOf(statement) : '';
    const told = words.success ? (words.data.reason ?? words.data.message ?? words.data.way ?? '') : '';
    // Some events keep a code where others keep words; codes are for verifying.
    const detail = restoredBy(event) || opinion || (/^[\w.-]*$/.test(told) ? '' : told);
    const sentence = t(`workspace.event.${underscored(event.type)}`, {
      actor: names.actor(event.actor),
      subject: names.subject(event),
      stage: statement?.stage ? labels.stage(statement.stage) : '',
    });
    return detail ? t('workspace.ledger.withDetail', { sentence, detail }) : sentence;
  };
}

/** What a restored backup replaced. */
function restoredBy(event: LedgerEvent): string {
  return (event.type === RESTORED && restorationOf(event)?.text) || '';
}
