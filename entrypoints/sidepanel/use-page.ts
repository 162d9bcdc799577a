import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { useText } from '../../components/text';
import { Fault } from '../../utils/domain/fault';
import { PAGES_CHANNEL } from '../../utils/messaging/define';
import type { Prepared } from '../../utils/messaging/protocol';
import { send } from '../../utils/messaging/send';

/** What the background tells open pages (utils/background/backend.ts). */
const NoticeSchema = z.object({ kind: z.string(), tabId: z.optional(z.number()), finding: z.optional(z.string()) });

export interface PageState {
  /** Undefined while the first reading is on its way; null when there is no platform page. */
  readonly prepared: Prepared | null | undefined;
  readonly error: string | null;
  /** Key of the finding whose passage was clicked last in the page. */
  readonly pointed: string | null;
  readonly refresh: () => void;
}

/** The page of a tab as the background prepares it, read again when it says that page, sign-offs or accounts changed. */
export function usePage(tabId: number | null, visit: number): PageState {
  const { t } = useText();
  const [prepared, setPrepared] = useState<Prepared | null | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const latest = useRef(0);
  const refresh = useCallback(() => {
    const round = ++latest.current;
    if (tabId === null) {
      setPrepared(null);
      return;
    }
    send('page.prepare', { tabId }).then(
      (answer) => {
        // An older answer must not replace a newer one.
        if (round !== latest.current) return;
        setPrepared(answer);
        setError(null);
      },
      (e: unknown) => {
        if (round === latest.current) setError(e instanceof Fault ? e.message : t('common.unexpected'));
      },
    );
  }, [tabId, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit of the same tab is read again
  useEffect(refresh, [refresh, visit]);
  useEffect(() => {
    const channel = new BroadcastChannel(PAGES_CHANNEL);
    channel.onmessage = (event: MessageEvent<unknown>) => {
      const notice = NoticeSchema.safeParse(event.data);
      if (!notice.success) return;
      if (notice.data.kind === 'finding-pointed') {
        if (notice.data.tabId === tabId) setPointed(notice.data.finding ?? null);
        return;
      }
      if (notice.data.tabId === undefined || notice.data.tabId === tabId) refresh();
    };
    return () => channel.close();
  }, [tabId, refresh]);
  return { prepared, error, pointed, refresh };
}
