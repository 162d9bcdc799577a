import type { LedgerEvent } from '../../utils/domain/ledger';
import { detailOf, stageOf } from '../../utils/ledger/words';
import { underscored, useLabels } from '../shared/labels';
import { useText } from '../text';

export interface LedgerNames {
  /** Name of a person id; 系统 for the extension itself. */
  readonly actor: (id: string) => string;
  /** What an event is about, in words: title of the draft, name of the person or account. */
  readonly subject: (event: LedgerEvent) => string;
}

/**
 * One readable sentence for an event of the ledger: who did what to which thing, with the opinion or reason given.
 * @returns of an event, and of its detail where that was worked out already.
 */
export function useLedgerLine(names: LedgerNames): (event: LedgerEvent, detail?: string) => string {
  const { t } = useText();
  const labels = useLabels();
  return (event, detail = detailOf(event)) => {
    const stage = stageOf(event);
    const sentence = t(`workspace.event.${underscored(event.type)}`, {
      actor: names.actor(event.actor),
      subject: names.subject(event),
      stage: stage ? labels.stage(stage) : '',
    });
    return detail ? t('workspace.ledger.withDetail', { sentence, detail }) : sentence;
  };
}
