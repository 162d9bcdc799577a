import type { ReactNode } from 'react';
import { Countdown } from '../popup/clock';
import { PlainButton } from '../popup/plain';
import { useLabels } from '../shared/labels';
import { useText } from '../text';
import { type DebtView, urgencyOfDebt } from './model';

interface Props {
  /** Due first first. */
  readonly debts: readonly DebtView[];
  /** The time, ms. */
  readonly now: number;
  readonly onDebts: () => void;
}

/** Rows shown here; the page in the workspace has all of them. */
const SHOWN = 3;

/** 突发待补签, above everything else: what is out without its sign-offs, who still owes, how long. Nothing when nothing is owed. */
export function DebtNotice({ debts, now, onDebts }: Props): ReactNode {
  const { t, list } = useText();
  const labels = useLabels();
  if (debts.length === 0) return null;
  const late = debts.some(({ debt }) => now >= debt.dueAt);
  const rest = debts.length - SHOWN;
  return (
    <section aria-label={t('emergency.popup.title')}>
      <h2 className={`ss-section ${late ? 'ss-overdue' : 'ss-near'}`}>
        {t('emergency.popup.title')}
        <span className="ss-count">{t('emergency.popup.owed', { count: owedOf(debts) })}</span>
        <PlainButton look={late ? 'danger' : undefined} onClick={onDebts}>
          {t('emergency.popup.open')}
        </PlainButton>
      </h2>
      <ul>
        {debts.slice(0, SHOWN).map(({ debt, review, heading, owed }) => {
          const urgency = urgencyOfDebt(debt, now);
          return (
            <li key={debt.review} className={`ss-stray ss-debt ss-${urgency.level}`}>
              <span className="ss-row-head">
                <span className="ss-tag ss-tag-platform">{labels.platform(review.platform)}</span>
                <span className="ss-row-account">{review.accountName}</span>
                <span className="ss-debt-clock">
                  <Countdown urgency={urgency} />
                </span>
              </span>
              <span className="ss-row-text">
                <b>
                  {debt.state === 'declared'
                    ? t('emergency.popup.declared')
                    : t('emergency.popup.stages', { stages: list(owed) })}
                </b>
                {heading || t('panel.review.untitled')}
              </span>
            </li>
          );
        })}
        {rest > 0 && <li className="ss-nothing">{t('emergency.popup.more', { count: rest })}</li>}
      </ul>
    </section>
  );
}

function owedOf(debts: readonly DebtView[]): number {
  return debts.reduce((sum, { debt, owed }) => sum + (debt.state === 'owed' ? owed.length : 0), 0);
}
