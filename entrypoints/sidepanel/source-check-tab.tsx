import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { SourceCheck } from '../../components/panel/source-check';
import { FaultAlert } from '../../components/shared/fault-alert';
import { useTask } from '../../components/shared/task';
import { useText } from '../../components/text';
import type { Draft } from '../../utils/domain/draft';
import { Fault } from '../../utils/domain/fault';
import { send } from '../../utils/messaging/send';
import type { SourceTab } from '../../utils/messaging/source-messages';
import type { Place, SourceText } from '../../utils/source-check/contract';

/** Originals by the tab of their draft while this panel is open: looking at another tab does not lose them. Memory only. */
const originals = new Map<number, SourceText>();

interface Props {
  readonly draft: Draft;
  readonly tabId: number;
}

/** 来源核对 with the browser's permissions: asked for at the click that needs them, given back by the background. */
export function SourceCheckTab({ draft, tabId }: Props) {
  const { t } = useText();
  const show = useTask();
  const [source, setSource] = useState(originals.get(tabId) ?? null);
  const keep = (chosen: SourceText | null) => {
    if (chosen) originals.set(tabId, chosen);
    else originals.delete(tabId);
    setSource(chosen);
  };
  // What a check left that was cut off (panel closed while the browser asked).
  useEffect(() => void send('source.release', {}).catch(() => {}), []);

  /** Must be called directly from the click. @throws Fault `permission-refused` */
  const ask = async (wanted: Parameters<typeof browser.permissions.request>[0]) => {
    const granted = await browser.permissions.request(wanted).catch(() => false);
    if (!granted) throw new Fault('permission-refused', t('sourceCheck.refused'));
  };
  const listTabs = async () => {
    await ask({ permissions: ['tabs'] });
    return (await send('source.tabs', { besides: tabId })).tabs;
  };
  const readTab = async ({ tabId: source, origin }: SourceTab) => {
    const { protocol, hostname } = new URL(origin);
    await ask({ permissions: ['scripting'], origins: [`${protocol}//${hostname}/*`] });
    return send('source.read', { tabId: source, origin });
  };
  const showPlace = (article: number, { field, start, end, text }: Place) =>
    void show.run(async () => {
      const { found } = await send('page.show', { tabId, place: { article, field, start, end, text } });
      if (!found) throw new Fault('not-found', t('panel.findings.notFound'));
    });

  return (
    <>
      <SourceCheck
        source={source}
        onSource={keep}
        articles={draft.articles}
        onTabs={listTabs}
        onRead={readTab}
        onShow={showPlace}
      />
      {show.error && <FaultAlert message={show.error} />}
    </>
  );
}
