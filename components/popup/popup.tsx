import { type ReactNode, useEffect } from 'react';
import type { CommentKey } from '../../utils/domain/ids';
import '../look.css';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { ClockProvider, useNow } from './clock';
import { shortDueText } from './format';
import { loadLater } from './later';
import type { OnDuty, PopupActions, PopupState } from './model';
import { PlainButton, PlainFault } from './plain';
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

/** Long enough for the list to be drawn first; what it does not need is loaded then. */
export const LATER_MS = 200;

/** The popup: what the person on duty has to answer, the most pressing first. */
export function Popup({ state, actions, now, start = null }: Props): ReactNode {
  const listed = state.status === 'ready';
  useEffect(() => {
    if (!listed) return;
    const timer = setTimeout(() => void loadLater(), LATER_MS);
    return () => clearTimeout(timer);
  }, [listed]);
  return (
    <ClockProvider now={now}>
      <main className="ss-popup ss-look">
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
            <PlainButton
              aria-label={waiting > 0 ? `${t('popup.panel')} ${t('popup.waiting', { count: waiting })}` : undefined}
              title={waiting > 0 ? t('popup.waiting', { count: waiting }) : undefined}
              onClick={() => void task.run(actions.onPanel)}
            >
              {t('popup.panel')}
              {waiting > 0 && <span className="ss-badge">{waiting > 99 ? '99+' : waiting}</span>}
            </PlainButton>
            <PlainButton onClick={() => void task.run(() => actions.onPage('ledger'))}>
              {t('popup.workspace')}
            </PlainButton>
          </>
        )}
      </header>
      {state.status === 'ready' && (
        <DutyLine onDuty={state.onDuty} onPage={() => void task.run(() => actions.onPage('duty'))} />
      )}
      {task.error && <PlainFault message={task.error} />}
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
      <PlainButton look="link" onClick={onPage}>
        {t(onDuty ? 'popup.duty.sheet' : 'popup.duty.take')}
      </PlainButton>
    </p>
  );
}

/** While the database is slow to open: the popup's frame with a sign of waiting. */
export function PopupWaiting(): ReactNode {
  const { t } = useText();
  return (
    <main className="ss-popup ss-look">
      <header className="ss-header">
        <h1>{t('extName')}</h1>
      </header>
      <Waiting />
    </main>
  );
}

function Waiting(): ReactNode {
  const { t } = useText();
  return (
    <div className="ss-wait" role="status" aria-label={t('popup.loading')}>
      <span className="ss-spin" />
    </div>
  );
}

/** Something stored cannot be read: its sentence, another try, and the export that it asks for. */
function Failure({ message, actions }: { readonly message: string; readonly actions: PopupActions }): ReactNode {
  const { t } = useText();
  const { run, busy, error } = useTask();
  return (
    <>
      <PlainFault message={message} onRetry={actions.onRetry} />
      <p className="ss-rescue">
        <PlainButton disabled={busy} onClick={() => void run(actions.onExport)}>
          {t('common.exportData')}
        </PlainButton>
      </p>
      {error && <PlainFault message={error} />}
    </>
  );
}

function Body({ state, actions, now, start = null }: Props): ReactNode {
  const { t } = useText();
  if (state.status === 'loading') return <Waiting />;
  if (state.status === 'failed') return <Failure message={state.message} actions={actions} />;
  if (state.status === 'not-onboarded') {
    return (
      <div className="ss-empty">
        <h3>{t('popup.setup.title')}</h3>
        <ol>
          {(['unit', 'people', 'accounts'] as const).map((step) => (
            <li key={step}>{t(`popup.setup.${step}`)}</li>
          ))}
        </ol>
        <PlainButton look="strong" onClick={() => void actions.onPage('onboarding')}>
          {t('popup.setup.start')}
        </PlainButton>
      </div>
    );
  }
  return <Queue state={state} actions={actions} now={now} start={start} />;
}
