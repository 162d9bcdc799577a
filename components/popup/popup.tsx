import { Badge, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import { FaultAlert } from '../shared/fault-alert';
import { Guide } from '../shared/guide';
import { useTask } from '../shared/task';
import { TextButton } from '../shared/text-button';
import { useText } from '../text';
import { ClockProvider, useNow } from './clock';
import { shortDueText } from './format';
import type { OnDuty, PopupActions, PopupState } from './model';
import './popup.css';
import { Queue } from './queue';

interface Props {
  readonly state: PopupState;
  readonly actions: PopupActions;
  /** The clock, ms. Must stay the same function. */
  readonly now: () => number;
  /** The row that is unfolded at first; null: none. */
  readonly start?: CommentKey | null;
}

/** The popup: what the person on duty has to answer, the most pressing first. */
export function Popup({ state, actions, now, start = null }: Props): ReactNode {
  return (
    <ClockProvider now={now}>
      <main className="ss-popup">
        <Header state={state} actions={actions} />
        <Body state={state} actions={actions} now={now} start={start} />
      </main>
    </ClockProvider>
  );
}

function Header({ state, actions }: Pick<Props, 'state' | 'actions'>): ReactNode {
  const { t } = useText();
  const task = useTask();
  const waiting = state.status === 'ready' ? (state.mine?.length ?? state.waiting) : 0;
  return (
    <>
      <header className="ss-header">
        <h1 title={state.status === 'ready' ? state.unitName : undefined}>
          {state.status === 'ready' ? state.unitName : t('extName')}
        </h1>
        {state.status === 'ready' && (
          <>
            <Badge count={waiting} size="small" title={t('popup.waiting', { count: waiting })}>
              <Button
                size="small"
                aria-label={waiting > 0 ? `${t('popup.panel')} ${t('popup.waiting', { count: waiting })}` : undefined}
                onClick={() => void task.run(actions.onPanel)}
              >
                {t('popup.panel')}
              </Button>
            </Badge>
            <Button size="small" onClick={() => void task.run(() => actions.onPage('ledger'))}>
              {t('popup.workspace')}
            </Button>
          </>
        )}
      </header>
      {state.status === 'ready' && (
        <DutyLine onDuty={state.onDuty} onPage={() => void task.run(() => actions.onPage('duty'))} />
      )}
      {task.error && <FaultAlert message={task.error} />}
    </>
  );
}

/** Whose shift it is; acts stand in the ledger under that name. */
function DutyLine({ onDuty, onPage }: { readonly onDuty: OnDuty | null; readonly onPage: () => void }): ReactNode {
  const { t } = useText();
  const now = useNow();
  return (
    <p className="ss-duty">
      {onDuty
        ? t('popup.duty.on', { name: onDuty.name, time: shortDueText(onDuty.until, now) })
        : t('popup.duty.nobody')}
      <TextButton onClick={onPage}>{t(onDuty ? 'popup.duty.sheet' : 'popup.duty.take')}</TextButton>
    </p>
  );
}

function Body({ state, actions, now, start = null }: Props): ReactNode {
  const { t } = useText();
  if (state.status === 'loading') {
    return (
      <div className="ss-wait" role="status" aria-label={t('popup.loading')}>
        <Spin />
      </div>
    );
  }
  if (state.status === 'failed') return <FaultAlert message={state.message} onRetry={actions.onRetry} />;
  if (state.status === 'not-onboarded') {
    return (
      <Guide
        title={t('popup.setup.title')}
        steps={[t('popup.setup.unit'), t('popup.setup.people'), t('popup.setup.accounts')]}
        action={{ label: t('popup.setup.start'), onClick: () => void actions.onPage('onboarding') }}
      />
    );
  }
  return <Queue state={state} actions={actions} now={now} start={start} />;
}
