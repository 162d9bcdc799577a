import { useEffect, useState } from 'react';
import { FiguresPage } from '../../../components/figures/figures-page';
import type { PeriodChoice } from '../../../components/figures/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { useLabels } from '../../../components/shared/labels';
import { useText } from '../../../components/text';
import { dayOf } from '../../../utils/deadlines/days';
import type { AccountKey } from '../../../utils/domain/ids';
import { PLATFORM_NAMES } from '../../../utils/domain/platform';
import { type Period, spanOf } from '../../../utils/reports/comment-figures';
import { periodOf } from '../../../utils/reports/periods';
import { commentsRoute } from '../lib/comment-link';
import { useDatabase } from '../lib/database';
import { type CountedFigures, countFigures, saveFigures } from '../lib/figures';
import { goTo } from '../lib/route';

/** 统计. Counted when it is opened and for every period that is chosen, not with every comment that comes in. */
export function FiguresContainer() {
  const db = useDatabase();
  const { t } = useText();
  const labels = useLabels();
  const [opened] = useState(() => Date.now());
  const today = dayOf(opened);
  const [asked, setAsked] = useState<{ choice: PeriodChoice; period: Period }>(() => ({
    choice: 'month',
    period: periodOf('month', today),
  }));
  const [counted, setCounted] = useState<CountedFigures | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` counts again
  useEffect(() => {
    let left = false;
    setFailed(false);
    setCounted(undefined);
    countFigures(db, asked.period, Date.now()).then(
      (figures) => {
        if (!left) setCounted(figures);
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [db, asked, round]);
  if (failed) return <FaultAlert message={t('common.unexpected')} onRetry={() => setRound((n) => n + 1)} />;
  const filingOf = (account: AccountKey) => counted?.accounts.find(({ key }) => key === account);
  return (
    <FiguresPage
      choice={asked.choice}
      period={asked.period}
      today={today}
      view={counted}
      accountName={(account) => {
        if (account === null) return t('figures.manual');
        const filing = filingOf(account);
        return filing ? labels.account(filing) : account;
      }}
      onPeriod={(choice, period) => setAsked({ choice, period })}
      onOpen={(behind) => {
        if (counted) goTo(commentsRoute(behind, spanOf(counted.period, counted.at)));
      }}
      onSave={async (part, format) => {
        if (!counted) return;
        const { unit, period, figures, at } = counted;
        const accountName = (account: AccountKey | null) => {
          if (account === null) return '来信、来电、来访';
          const filing = filingOf(account);
          return filing ? `${PLATFORM_NAMES[filing.platform]}·${filing.name}` : account;
        };
        saveFigures(part, format, { unit, period, figures, accountName, now: at });
      }}
    />
  );
}
