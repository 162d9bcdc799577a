import { Badge, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { FaultAlert } from '../shared/fault-alert';
import { Guide } from '../shared/guide';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { ClockProvider } from './clock';
import type { PopupActions, PopupState } from './model';
import './popup.css';
import { Queue } from './queue';

interface Props {
  readonly state: PopupState;
  readonly actions: PopupActions;
  /** The clock, ms. Must stay the same function. */
  readonly now: () => number;
}

/** The popup: what the person on duty has to answer, the most pressing first. */
export function Popup({ state, actions, now }: Props): ReactNode {
  return (
    <ClockProvider now={now}>
      <main className="ss-popup">
        <Header state={state} actions={actions} />
        <Body state={state} actions={actions} />
      </main>
    </ClockProvider>
  );
}

function Header({ state, actions }: Omit<Props, 'now'>): ReactNode {
  const { t } = useText();
  const task = useTask();
  const waiting = state.status === 'ready' ? state.waiting : 0;
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
            <Button size="small" onClick={() => void task.run(actions.onWorkspace)}>
              {t('popup.workspace')}
            </Button>
          </>
        )}
      </header>
      {task.error && <FaultAlert message={task.error} />}
    </>
  );
}

function Body({ state, actions }: Omit<Props, 'now'>): ReactNode {
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
        action={{ label: t('popup.setup.start'), onClick: () => void actions.onSetup() }}
      />
    );
  }
  return <Queue state={state} actions={actions} />;
}
