import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PopupActions, PopupState, QueueFilter } from '../../components/popup/model';
import { LATER_MS, Popup } from '../../components/popup/popup';
import { afterPaint } from '../../components/shared/after-paint';
import type { ExtensionRequest } from '../../utils/domain/comment-act';
import { type CommentKey, CommentKeySchema } from '../../utils/domain/ids';
import { useDatabase, useLive } from '../workspace/lib/database';
import { useLastPerson } from '../workspace/lib/kept';
import { BUDGET, FIRST_QUERY, LISTED, type PopupData, popupState, readPopup } from './state';

/** How often rows move between the sections; the countdowns tick by themselves. */
const RESORT_MS = 10_000;
const clock = (): number => Date.now();
/** Not needed for the list: the messages alone are hundreds of schemas. */
const later = () => import('./later');

/**
 * The popup over the database (read only) and the background.
 * @param props.first what was read for the first picture; from then on it is read live.
 */
export function DutyPopup({ first }: { readonly first?: PopupData | undefined }): ReactNode {
  const db = useDatabase();
  const [me] = useLastPerson();
  const [filter, setFilter] = useState<QueueFilter>(FIRST_QUERY.filter);
  const [budget, setBudget] = useState(BUDGET);
  const [now, setNow] = useState(clock);
  const [drawn, setDrawn] = useState(first === undefined);
  const live = useLive(
    drawn ? (database) => readPopup(database, { filter, budget, limit: LISTED, now: clock() }) : null,
    [filter, budget],
  );
  useEffect(() => afterPaint(() => setDrawn(true)), []);
  const data = live.value ?? first;
  const shown = data !== undefined;
  useEffect(() => {
    if (!shown) return;
    // So that the first click has not to wait.
    const timer = setTimeout(() => void later(), LATER_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), RESORT_MS);
    return () => clearInterval(timer);
  }, []);
  const windowId = useWindowId();
  const { retry } = live;
  const actions = useMemo<PopupActions>(
    () => ({
      onOpen: async (key) => {
        const { send } = await later();
        await send('comment.open', { key });
        window.close();
      },
      onAct: async (key, act) => {
        const { send } = await later();
        await send('comment.act', { key, act });
      },
      onCloseMatter: async (matter, act) => {
        const { send } = await later();
        await send('comment.close-matter', { matter, act });
      },
      onExtend: async (comment, by, pin, reason) => {
        const { about, send, signAs } = await later();
        const request: ExtensionRequest = { comment, reason };
        await send('comment.extend', { act: await signAs(db, by, pin, about('extend', request)) });
      },
      onSort: async (key, choice) => {
        const { send } = await later();
        await send('comment.sort', { key, ...choice });
      },
      onForm: async (key) => (await later()).readForm(db, key, clock()),
      onReplies: async (key) => (await later()).readReplies(db, key, clock()),
      onFill: async (key, text, replace) => (await later()).send('reply.fill', { key, text, replace, open: true }),
      onCopy: (text) => navigator.clipboard.writeText(text),
      onRead: async (platform) => {
        const { inboxOf } = await later();
        await browser.tabs.create({ url: inboxOf(platform).inboxUrl([]) });
        window.close();
      },
      onPanel: () => openPanel(windowId),
      onPage: (page) => openPage(`/workspace.html#/${page}`),
      onFilter: (next) => {
        setBudget(BUDGET);
        setFilter(next);
      },
      onSearchOn: () => setBudget((before) => before + BUDGET),
      onRetry: retry,
      onExport: async () => (await import('../workspace/lib/backup')).rescueBackup(),
    }),
    [db, retry, windowId],
  );
  const state = useMemo<PopupState>(() => {
    if (live.error) return { status: 'failed', message: live.error };
    // A change that comes in between two rounds is newer than `now`.
    return data ? popupState(data, Math.max(now, clock()), me) : { status: 'loading' };
  }, [live.error, data, now, me]);
  return <Popup state={state} actions={actions} now={clock} start={START} />;
}

/** A notification led to one row: its key stands in the address. */
const START: CommentKey | null =
  CommentKeySchema.safeParse(decodeURIComponent(location.hash.replace(/^#\/?/, ''))).data ?? null;

/** Known before the click: the side panel opens only if nothing is awaited after it. */
function useWindowId(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => {
    return afterPaint(() => void browser.windows.getCurrent().then((own) => setId(own.id ?? null)));
  }, []);
  return id;
}

async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

/** Opens 审校台 beside the page, in a tab where the browser has no side panel. */
async function openPanel(windowId: number | null): Promise<void> {
  if (windowId === null || !browser.sidePanel) return openPage('/sidepanel.html');
  await browser.sidePanel.open({ windowId });
  window.close();
}
